package dev.vlaworkbench.ui.play;

/**
 * A range of control steps that playing repeats.
 *
 * @param from first step
 * @param to last step, not before the first
 */
public record StepLoop(int from, int to) {

    /** Checks the order. */
    public StepLoop {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a loop cannot go from step " + from + " to " + to);
        }
    }

    /**
     * The range between two steps, in whichever order.
     *
     * @param one a step
     * @param other another or the same
     */
    public static StepLoop between(int one, int other) {
        return new StepLoop(Math.min(one, other), Math.max(one, other));
    }

    /** Whether a step is in it. */
    public boolean contains(int t) {
        return t >= from && t <= to;
    }
}
