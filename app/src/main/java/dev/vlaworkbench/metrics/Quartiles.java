package dev.vlaworkbench.metrics;

import java.util.Arrays;

/**
 * Median and quartiles of some numbers, by linear interpolation between the two nearest ranks (the default of NumPy and R).
 *
 * @param lower a quarter of the numbers lie at or below it
 * @param median half of them do
 * @param upper three quarters do
 */
public record Quartiles(double lower, double median, double upper) {

    /**
     * Computes them.
     *
     * @param values at least one number, in any order; left as it is
     * @return the quartiles
     * @throws IllegalArgumentException when there is no number, or one is NaN
     */
    public static Quartiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no numbers have no quartiles");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("quartiles of NaN are not defined");
        }
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /**
     * Any quantile, by the same rule.
     *
     * @param sorted at least one number, ascending
     * @param share 0..1: how much of the numbers lies at or below it
     */
    public static double quantile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
