package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.lanes.LaneFrame;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Says what a step costs with four lanes side by side. */
@ExtendWith(ApplicationExtension.class)
class LanesSpeedFxTest {

    private static final int ROUNDS = 6;
    /** Processor time rather than the wall clock: tests of other modules may run beside this one. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Test
    void aStepShowsInFourLanesAtOnce() {
        System.out.println(onFx(LanesSpeedFxTest::scrub));
    }

    private static String scrub() {
        ThemeController theme = new ThemeController(ThemeChoice.DARK);
        WorkbenchModel model = WorkbenchModel.empty();
        WorkbenchView view = new WorkbenchView(model, WorkbenchCommands.of(model, WorkbenchActions.none(), theme),
                LibraryActions.none(), theme.paletteProperty());
        theme.dress(view);
        Scene scene = new Scene(view, 1600, 1000);
        SyntheticEpisode episode = new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, SyntheticBackend.STEPS);
        RgbImage[] frames = new RgbImage[episode.steps()];
        IntStream.range(0, frames.length).forEach(t -> frames[t] = episode.frame(t));
        FourLanes.fill(model, episode);
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(frames[t]));
        StringBuilder said = new StringBuilder("Four lanes, on the FX thread, of processor time:");
        for (Overlay overlay : List.of(Overlay.SETS, Overlay.map("visual entropy"))) {
            model.overlay().shownProperty().set(overlay);
            scene.snapshot(null);
            said.append(" a computed step under ").append(overlay.map().isEmpty() ? "token sets " : "a score map ")
                    .append(quartiles(shows(model, presenter, view, episode.steps()))).append(';');
        }
        theme.close();
        return said.toString();
    }

    private static double[] shows(WorkbenchModel model, StepPresenter presenter, WorkbenchView view, int steps) {
        double[] shows = new double[ROUNDS * steps];
        for (int i = 0; i < shows.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            model.playback().goTo(i % steps);
            presenter.refresh();
            view.layout();
            shows[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            for (LaneFrame frame : model.laneFrames().frames()) {
                assertEquals(i % steps, frame.recordProperty().get().t());
            }
        }
        return shows;
    }

    private static String quartiles(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "median %.2f ms, 95 of 100 within %.2f ms, longest %.2f ms",
                sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    private static String onFx(Supplier<String> work) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                said.complete(work.get());
            } catch (RuntimeException | AssertionError problem) {
                said.completeExceptionally(problem);
            }
        });
        return said.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
