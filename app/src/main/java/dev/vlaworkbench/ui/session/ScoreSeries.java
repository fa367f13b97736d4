package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ScoreMap;
import java.util.Arrays;

/** One score map over the control steps: how its values are distributed. For one thread. */
public final class ScoreSeries {

    /** Extremes, quartiles and median of a step's values, in ascending order. */
    public static final int FIGURES = 5;

    private final String name;
    private final String unit;
    private final String description;
    private final float[][] sorted;
    private final double[][] spread;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private int steps;
    private double[] mean = {};
    private int meanOf;

    ScoreSeries(ScoreMap map, int length) {
        name = map.name();
        unit = map.unit();
        description = map.description();
        sorted = new float[length][];
        spread = new double[FIGURES][length];
        Arrays.stream(spread).forEach(row -> Arrays.fill(row, Double.NaN));
    }

    void take(int t, ScoreMap map) {
        double[] values = Arrays.stream(map.toArray()).filter(value -> !Double.isNaN(value)).sorted().toArray();
        sorted[t] = new float[values.length];
        for (int rank = 0; rank < values.length; rank++) {
            sorted[t][rank] = (float) values[rank];
        }
        if (values.length > 0) {
            steps++;
            least = Math.min(least, sorted[t][0]);
            largest = Math.max(largest, sorted[t][values.length - 1]);
            for (int figure = 0; figure < FIGURES; figure++) {
                spread[figure][t] = quantile(values, figure / (FIGURES - 1.0));
            }
        }
    }

    private static double quantile(double[] ascending, double share) {
        double rank = share * (ascending.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
    }

    /** The map's name. */
    public String name() {
        return name;
    }

    /** Its unit; may be empty. */
    public String unit() {
        return unit;
    }

    /** What defines its values. */
    public String description() {
        return description;
    }

    /** Whether any step has a value. */
    public boolean isEmpty() {
        return steps == 0;
    }

    /** The smallest value of all steps. */
    public double least() {
        return least;
    }

    /** The largest value of all steps. */
    public double largest() {
        return largest;
    }

    /** Steps that have values. */
    public int steps() {
        return steps;
    }

    /**
     * Over the steps: 0 the smallest value, 1 the lower quartile, 2 the median, 3 the upper quartile, 4 the largest.
     *
     * @return one number for each step, NaN where there is none
     */
    public double[] spread(int figure) {
        return spread[figure];
    }

    /**
     * How many of a step's values lie in each of equally wide bins from {@link #least()} to {@link #largest()}.
     *
     * @param t control step
     * @param bins number of bins
     */
    public double[] histogram(int t, int bins) {
        double[] counts = new double[bins];
        count(t, counts);
        return counts;
    }

    /**
     * The same for all steps, divided by their number.
     *
     * @param bins number of bins
     */
    public double[] meanHistogram(int bins) {
        if (mean.length == bins && meanOf == steps) {
            return mean.clone();
        }
        double[] counts = new double[bins];
        for (int t = 0; t < sorted.length; t++) {
            count(t, counts);
        }
        mean = Arrays.stream(counts).map(count -> count / Math.max(1, steps)).toArray();
        meanOf = steps;
        return mean.clone();
    }

    private void count(int t, double[] counts) {
        if (t < 0 || t >= sorted.length || sorted[t] == null) {
            return;
        }
        double width = (largest - least) / counts.length;
        for (float value : sorted[t]) {
            int bin = width > 0 ? (int) ((value - least) / width) : 0;
            counts[Math.clamp(bin, 0, counts.length - 1)]++;
        }
    }
}
