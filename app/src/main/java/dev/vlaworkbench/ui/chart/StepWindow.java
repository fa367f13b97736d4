package dev.vlaworkbench.ui.chart;

/**
 * The control steps that charts show, as a range of their axis: half a step wider on either side than the steps themselves.
 *
 * @param from left end
 * @param to right end, behind the left one
 */
public record StepWindow(double from, double to) {

    /** A chart shows at least this many steps. */
    static final double LEAST = 4;

    private static final double HALF = 0.5;

    /** Checks the order. */
    public StepWindow {
        if (!(to > from)) {
            throw new IllegalArgumentException("no steps between " + from + " and " + to);
        }
    }

    /** All steps of an episode. */
    public static StepWindow all(int steps) {
        return new StepWindow(-HALF, Math.max(1, steps) - HALF);
    }

    /** The steps between two, both included. */
    public static StepWindow between(double one, double other) {
        double first = Math.round(Math.min(one, other));
        double last = Math.round(Math.max(one, other));
        double more = Math.max(0, LEAST - (last - first + 1)) / 2;
        return new StepWindow(first - HALF - more, last + HALF + more);
    }

    /** The same range inside an episode: moved, and shortened where it is longer. */
    public StepWindow within(int steps) {
        StepWindow all = all(steps);
        double length = Math.min(to - from, all.to - all.from);
        double start = Math.clamp(from, all.from, all.to - length);
        return new StepWindow(start, start + length);
    }

    /**
     * A shorter or longer range in which a point stays where it is.
     *
     * @param factor below 1 to come closer
     * @param around the point
     */
    public StepWindow scaled(double factor, double around) {
        double length = Math.max(LEAST, (to - from) * factor);
        double share = (around - from) / (to - from);
        return new StepWindow(around - share * length, around + (1 - share) * length);
    }

    /** The range moved by some steps. */
    public StepWindow moved(double by) {
        return new StepWindow(from + by, to + by);
    }

    /** The first whole step in it, at least 0. */
    public int first() {
        return (int) Math.max(0, Math.ceil(from));
    }

    /** The last whole step in it, inside the episode. */
    public int last(int steps) {
        return (int) Math.min(steps - 1, Math.floor(to));
    }
}
