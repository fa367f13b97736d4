package dev.vlaworkbench.ui.play;

import java.util.function.IntPredicate;

/** Moves the step on while playing, and waits where the next one is not computed yet. */
public final class Player {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PlaybackModel model;
    private final IntPredicate computed;
    private long lastNanos;
    private double due;

    /**
     * A player at rest.
     *
     * @param model the clock it moves
     * @param computed whether a control step can be shown completely
     */
    public Player(PlaybackModel model, IntPredicate computed) {
        this.model = model;
        this.computed = computed;
    }

    /**
     * Takes the time into account that has passed.
     *
     * @param nowNanos a clock that only grows
     */
    public void tick(long nowNanos) {
        double elapsed = (nowNanos - lastNanos) / NANOS_PER_SECOND;
        lastNanos = nowNanos;
        if (!model.playingProperty().get()) {
            due = 0;
            model.waitingProperty().set(false);
            return;
        }
        // Time spent waiting is not caught up: at most one step is owed at a time.
        due = Math.min(due + elapsed * PlaybackModel.STEPS_PER_SECOND * model.speedProperty().get(), maximumDue());
        while (due >= 1 && model.playingProperty().get()) {
            advance();
        }
    }

    private double maximumDue() {
        return Math.max(1, model.speedProperty().get());
    }

    /** The step behind this one; a loop's first behind its last, and from anywhere outside it. */
    private int next() {
        int t = model.stepProperty().get();
        StepLoop loop = model.loopProperty().get();
        return loop == null || t >= loop.from() && t < loop.to() ? t + 1 : loop.from();
    }

    private void advance() {
        int next = next();
        if (next >= model.stepsProperty().get()) {
            model.playingProperty().set(false);
            return;
        }
        boolean ready = computed.test(next);
        model.waitingProperty().set(!ready);
        due -= 1;
        if (ready) {
            model.goTo(next);
        }
    }
}
