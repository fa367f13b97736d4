package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartPage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/**
 * Opens every part of the window once and closes it, for the build: Java notes the classes that a start needs, and keeps them
 * ready for those that follow.
 */
final class Rehearsal {

    /** The system property that asks for one. */
    static final String PROPERTY = "vlaworkbench.rehearsal";

    private static final int STEPS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final javafx.util.Duration BEAT = javafx.util.Duration.millis(250);

    private final WorkbenchModel model;
    private final Deque<Runnable> acts;
    private final Timeline beats = new Timeline(new KeyFrame(BEAT, event -> next()));
    private final long begunNanos = System.nanoTime();

    private Rehearsal(WorkbenchController controller, Runnable close) {
        model = controller.model();
        acts = new ArrayDeque<>(List.of(
                () -> model.charts().pageProperty().set(ChartPage.TOKENS),
                () -> model.charts().pageProperty().set(ChartPage.ACTIONS),
                () -> model.charts().pageProperty().set(ChartPage.ENTROPY),
                () -> model.charts().pageProperty().set(ChartPage.OVERVIEW),
                () -> model.overlay().lockedProperty().set(137),
                () -> model.attention().toggle(0, false),
                () -> model.attention().toggle(0, false),
                controller.view()::palette,
                () -> model.overlay().lockedProperty().set(-1),
                close));
        beats.setCycleCount(Animation.INDEFINITE);
    }

    /**
     * Begins one.
     *
     * @param controller the window's content
     * @param close closes the window
     */
    static void begin(WorkbenchController controller, Runnable close) {
        new Rehearsal(controller, close).beats.play();
    }

    private void next() {
        boolean late = System.nanoTime() - begunNanos > PATIENCE.toNanos();
        if (model.session().computedProperty().get() >= STEPS || late) {
            Runnable act = acts.poll();
            if (act == null) {
                beats.stop();
            } else {
                act.run();
            }
        }
    }
}
