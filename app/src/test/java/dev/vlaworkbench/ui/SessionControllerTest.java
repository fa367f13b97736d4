package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.strategy.StrategyFormModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The session on the test's own thread, which stands for the FX thread. */
class SessionControllerTest {

    private final ConcurrentLinkedQueue<Runnable> fxThread = new ConcurrentLinkedQueue<>();
    private final SilentDialogs dialogs = new SilentDialogs();
    private final List<String> told = dialogs.told;
    private final SyntheticBackend backend = new SyntheticBackend();
    private final SessionModel model = new SessionModel();
    private final SessionController controller = new SessionController(backend, model, dialogs, fxThread::add);

    @AfterEach
    void close() {
        controller.close();
    }

    @Test
    void aParameterThatIsDraggedRestartsTheLaneOnce() {
        StrategyFormModel form = openEverything();
        for (int count = 1; count <= 50; count++) {
            form.set("count", String.valueOf(count));
            controller.tick(System.nanoTime());
        }
        until(() -> backend.replays.size() == 2);
        assertEquals(50, backend.lastReplay().orElseThrow().choice().parameters().integer("count"));
    }

    @Test
    void theEpisodeAskedForLastWins() {
        openEverything();
        EpisodeOptions named = new EpisodeOptions(Optional.of("first"), Optional.empty());
        controller.openEpisode(Path.of("a.hdf5"), named);
        controller.openEpisode(Path.of("b.hdf5"), new EpisodeOptions(Optional.of("last"), Optional.empty()));
        until(() -> model.loadingProperty().get().isEmpty());
        assertEquals("last", model.episodeProperty().get().name());
        assertEquals(2, backend.replays.size(), "the episode that lost was replayed");
    }

    @Test
    void whatIsReadAndLoadedStandsSideBySide() {
        controller.openModel(Path.of("tiny"));
        controller.openEpisode(Path.of("one.hdf5"));
        assertEquals("loading tiny, reading one.hdf5", model.loadingProperty().get());
        until(() -> model.loadingProperty().get().isEmpty());
    }

    @Test
    void aModelThatIsLoadedAfterTheEndStartsNothing() {
        openEverything();
        controller.openModel(Path.of("other"));
        controller.close();
        for (Runnable task = fxThread.poll(); task != null; task = fxThread.poll()) {
            task.run();
        }
        controller.restart();
        assertEquals(1, backend.replays.size());
        assertEquals(List.of(), told);
    }

    @Test
    void everyFrameIsPrepared() {
        openEverything();
        until(() -> {
            for (int t = 0; t < SyntheticBackend.STEPS; t++) {
                if (controller.frames().orElseThrow().frame(t).isEmpty()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void aFaultIsToldOnceAndTheStepsBeforeItStay() {
        backend.failAt = 3;
        backend.steps.release(100);
        openEverything();
        until(() -> model.runStateProperty().get() == LaneRun.State.FAILED);
        controller.tick(System.nanoTime());
        controller.tick(System.nanoTime());
        assertEquals(List.of("Strategy probe gave 255 entries at step 3."), told);
        assertEquals(3, model.computedProperty().get());
    }

    private StrategyFormModel openEverything() {
        StrategyFormModel form = new StrategyFormModel(model.choiceProperty());
        model.choiceProperty().set(new StrategyChoice(SyntheticBackend.PROBE,
                ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
        controller.openModel(Path.of("tiny"));
        until(() -> model.modelProperty().get() != null);
        controller.openEpisode(Path.of("one.hdf5"));
        until(() -> !backend.replays.isEmpty());
        return form;
    }

    private void until(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "it never came to that; told: " + told);
            for (Runnable task = fxThread.poll(); task != null; task = fxThread.poll()) {
                task.run();
            }
            controller.tick(System.nanoTime());
            Thread.onSpinWait();
        }
    }
}
