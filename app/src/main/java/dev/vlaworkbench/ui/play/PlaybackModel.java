package dev.vlaworkbench.ui.play;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The one clock: which control step every view shows. */
public final class PlaybackModel {

    /** Control steps a second at speed 1: LIBERO's control rate. */
    public static final double STEPS_PER_SECOND = 20;

    /** Speeds on offer, as multiples of {@link #STEPS_PER_SECOND}. */
    public static final List<Double> SPEEDS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 4.0);

    private static final NavigableSet<Integer> NONE = Collections.emptyNavigableSet();

    /** The speed before anybody chose one. */
    public static final double USUAL_SPEED = 0.5;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final IntegerProperty steps = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);
    private final ReadOnlyIntegerWrapper stepAskedFor = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<StepLoop> loop = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<NavigableSet<Integer>> marks = new ReadOnlyObjectWrapper<>(NONE);

    /** Keeps the step, the loop and the marks inside the episode. */
    public PlaybackModel() {
        steps.addListener((property, before, now) -> {
            goTo(step.get());
            if (loop.get() != null && loop.get().to() >= now.intValue()) {
                loop.set(null);
            }
            marks.set(marksBefore(now.intValue()));
        });
    }

    private NavigableSet<Integer> marksBefore(int end) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(marks.get().headSet(end, false)));
    }

    /**
     * Another episode: its first step, no loop, no marks.
     *
     * @param length its number of control steps; 0 without an episode
     */
    public void open(int length) {
        loop.set(null);
        marks.set(NONE);
        steps.set(length);
        goTo(0);
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

    /** The range that playing repeats; null when it plays to the end. */
    public ReadOnlyObjectProperty<StepLoop> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /** Steps that a person marked, ascending; never null, not to be changed. */
    public ReadOnlyObjectProperty<NavigableSet<Integer>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Grows each time a person wants to type the step to go to. */
    public ReadOnlyIntegerProperty stepAskedForProperty() {
        return stepAskedFor.getReadOnlyProperty();
    }

    /** Lets a person type the step to go to. */
    public void askForStep() {
        stepAskedFor.set(stepAskedFor.get() + 1);
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
            goTo(loop.get() == null ? 0 : loop.get().from());
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

    /**
     * Repeats a range; steps outside the episode are brought in.
     *
     * @param one a step at one end
     * @param other the step at the other
     */
    public void loopBetween(int one, int other) {
        int last = steps.get() - 1;
        if (last >= 0) {
            loop.set(StepLoop.between(Math.clamp(one, 0, last), Math.clamp(other, 0, last)));
        }
    }

    /** Plays to the end again. */
    public void clearLoop() {
        loop.set(null);
    }

    /** Marks the step shown, or takes its mark away. */
    public void toggleMark() {
        if (steps.get() > 0) {
            TreeSet<Integer> changed = new TreeSet<>(marks.get());
            if (!changed.remove(step.get())) {
                changed.add(step.get());
            }
            marks.set(Collections.unmodifiableNavigableSet(changed));
        }
    }

    /** Takes every mark away. */
    public void clearMarks() {
        marks.set(NONE);
    }

    /** Shows the next marked step, if there is one. */
    public void toNextMark() {
        toMark(marks.get().higher(step.get()));
    }

    /** Shows the marked step before this one, if there is one. */
    public void toPreviousMark() {
        toMark(marks.get().lower(step.get()));
    }

    private void toMark(Integer mark) {
        if (mark != null) {
            playing.set(false);
            goTo(mark);
        }
    }
}
