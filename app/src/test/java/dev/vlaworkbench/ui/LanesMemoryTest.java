package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What 500 steps of four lanes hold in the heap: frames and what is read from them once, records and layers for each lane. */
class LanesMemoryTest {

    private static final int STEPS = 500;
    private static final long MEBI = 1 << 20;

    private record Held(WorkbenchModel model, StepPresenter presenter, RgbImage[] frames) {}

    @Test
    void fourLanesShareTheirFramesAndFit() {
        Held[] held = {play()};
        long with = used();
        held[0].presenter().refresh();
        held[0].model().laneFrames().frames().forEach(frame -> assertSame(held[0].frames()[STEPS - 1],
                frame.overlay().frameProperty().get(), "a frame was copied"));
        held[0] = null;
        // Measured by letting go: what other tests left behind is gone by then, and what is loaded once stays.
        long mebi = (with - used()) / MEBI;
        System.out.println("500 steps of four lanes hold " + mebi + " MiB, 72 of them frames.");
        assertTrue(mebi < 400, mebi + " MiB");
    }

    private static Held play() {
        WorkbenchModel model = WorkbenchModel.empty();
        RgbImage[] frames = new RgbImage[STEPS];
        SyntheticEpisode episode = new SyntheticEpisode("long", SyntheticBackend.INSTRUCTION, STEPS);
        IntStream.range(0, STEPS).forEach(t -> frames[t] = episode.frame(t % 50));
        FourLanes.fill(model, episode);
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(frames[t]));
        for (int t = 0; t < STEPS; t++) {
            model.playback().goTo(t);
            presenter.refresh();
        }
        return new Held(model, presenter, frames);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
