package dev.vlaworkbench.ui.play;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The one clock: which control step every view shows. */
public final class PlaybackModel {

    /** Control steps a second at speed 1: LIBERO's control rate. */
    public static final double STEPS_PER_SECOND = 20;

    /** Speeds on offer, as multiples of {@link #STEPS_PER_SECOND}. */
    public static final List<Double> SPEEDS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 4.0);

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final IntegerProperty steps = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(0.5);

    /** Keeps the step inside the episode. */
    public PlaybackModel() {
        steps.addListener((property, before, now) -> goTo(step.get()));
    }

    /** The control step shown, 0..steps-1. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Number of control steps of the episode; 0 without one. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** Whether the step moves on by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether playing stands still because the next step is not computed yet. */
    public BooleanProperty waitingProperty() {
        return waiting;
    }

    /** Multiple of {@link #STEPS_PER_SECOND}. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /**
     * Shows a step.
     *
     * @param t control step; outside the episode the nearest one is shown
     */
    public void goTo(int t) {
        step.set(Math.clamp(t, 0, Math.max(0, steps.get() - 1)));
    }

    /**
     * Moves by some steps and stops playing.
     *
     * @param by how many, negative to go back
     */
    public void move(int by) {
        playing.set(false);
        goTo(step.get() + by);
    }

    /** Plays from here, or from the start when the end is shown; or stops. */
    public void togglePlaying() {
        if (!playing.get() && step.get() == steps.get() - 1) {
            goTo(0);
        }
        playing.set(!playing.get() && steps.get() > 0);
    }

    /** The next higher speed on offer. */
    public void faster() {
        SPEEDS.stream().filter(offer -> offer > speed.get()).findFirst().ifPresent(speed::set);
    }

    /** The next lower speed on offer. */
    public void slower() {
        SPEEDS.reversed().stream().filter(offer -> offer < speed.get()).findFirst().ifPresent(speed::set);
    }
}
