package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.StepStore;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Goes over computed steps, and with the pointer over patches, and says how long the FX thread takes for one. */
@ExtendWith(ApplicationExtension.class)
class ScrubbingFxTest {

    private static final int ROUNDS = 6;
    /** Square points; below it, a background costs nothing. */
    private static final double LARGE = 20_000;
    /** Processor time rather than the wall clock: tests of other modules may run beside this one. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Test
    void everyComputedStepShowsAtOnceAndThePointerRepaintsNothing() {
        CompletableFuture<String> said = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                said.complete(scrub());
            } catch (RuntimeException | AssertionError problem) {
                said.completeExceptionally(problem);
            }
        });
        System.out.println(said.orTimeout(120, TimeUnit.SECONDS).join());
    }

    private static String scrub() {
        ThemeController theme = new ThemeController(ThemeChoice.DARK);
        WorkbenchModel model = WorkbenchModel.empty();
        WorkbenchView view = new WorkbenchView(model, WorkbenchCommands.of(model, WorkbenchActions.none(), theme),
                LibraryActions.none(), theme.paletteProperty());
        theme.dress(view);
        Scene scene = new Scene(view, 1600, 1000);
        SyntheticEpisode episode = new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, SyntheticBackend.STEPS);
        LaneRun run = new LaneRun(new StepStore("probe", episode.steps()));
        run.replayStarted(SyntheticRecords.prompt(episode.instruction()), SyntheticRecords.ACTIONS);
        RgbImage[] frames = new RgbImage[episode.steps()];
        for (int t = 0; t < episode.steps(); t++) {
            frames[t] = episode.frame(t);
            run.stepFinished(SyntheticRecords.dense(t));
            run.stepFinished(SyntheticRecords.probe("probe", t));
        }
        model.session().episodeProperty().set(episode);
        model.playback().stepsProperty().set(episode.steps());
        model.session().runProperty().set(run);
        model.session().seriesProperty().set(new RunSeries(run.store()));
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(frames[t]));
        model.overlay().shownProperty().set(Overlay.map("visual entropy"));
        model.overlay().lockedProperty().set(103);
        scene.snapshot(null);
        double[] shows = new double[ROUNDS * episode.steps()];
        for (int i = 0; i < shows.length; i++) {
            int t = i % episode.steps();
            long start = CLOCK.getCurrentThreadCpuTime();
            model.playback().goTo(t);
            presenter.refresh();
            view.layout();
            shows[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            assertEquals("Step " + t, model.step().titleProperty().get());
            assertSame(frames[t], model.overlay().frameProperty().get());
        }
        assertEquals(List.of(), dear(view));
        double[] beside = hover(model, presenter, view);
        assertEquals("Patch 103", ((Label) scene.lookup("#inspected-patch")).getText().substring(0, 9));
        model.overlay().lockedProperty().set(-1);
        presenter.refresh();
        double[] followed = hover(model, presenter, view);
        assertEquals(ROUNDS * 256, followed.length);
        theme.close();
        return "On the FX thread, of processor time: a computed step " + quartiles(shows)
                + "; the pointer over patches beside a locked one " + quartiles(beside) + ", with none locked "
                + quartiles(followed) + ".";
    }

    /**
     * What makes a picture slow where everything is drawn in software: effects, and backgrounds that are painted although
     * nobody sees them.
     */
    private static List<String> dear(Node node) {
        List<String> found = new ArrayList<>();
        if (node.isVisible()) {
            if (node.getEffect() != null) {
                found.add(node + " has an effect");
            }
            if (node instanceof Region region && region.getBackground() != null
                    && region.getWidth() * region.getHeight() > LARGE && region.getBackground().getFills().stream()
                            .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getOpacity() == 0)) {
                found.add(node + " paints a background that cannot be seen");
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(dear(child)));
            }
        }
        return found;
    }

    private static double[] hover(WorkbenchModel model, StepPresenter presenter, WorkbenchView view) {
        double[] hovers = new double[256 * ROUNDS];
        for (int i = 0; i < hovers.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            model.overlay().hoveredProperty().set(i % 256);
            presenter.refresh();
            view.layout();
            hovers[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        }
        return hovers;
    }

    private static String quartiles(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format("median %.2f ms, 95 of 100 within %.2f ms, longest %.2f ms", sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}
