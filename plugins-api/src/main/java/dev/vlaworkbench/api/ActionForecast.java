package dev.vlaworkbench.api;

import java.util.List;

/**
 * Guesses the next action from the last ones, on [-1, 1] as {@link ActionSpace} has them. Nothing here is trained.
 *
 * <p>The gripper is a switch rather than a motion, so its last value is repeated.
 */
public final class ActionForecast {

    private static final int GRIPPER = Action.DIMENSIONS - 1;

    private ActionForecast() {}

    /**
     * The last action again.
     *
     * @param history normalised actions, oldest first, at least one
     * @return seven numbers, a fresh array
     */
    public static double[] last(List<double[]> history) {
        return history.getLast().clone();
    }

    /**
     * The straight line through the last two actions, clamped to [-1, 1]; with one action, that action.
     *
     * @param history normalised actions, oldest first, at least one
     * @return seven numbers, a fresh array
     */
    public static double[] linear(List<double[]> history) {
        double[] last = last(history);
        if (history.size() > 1) {
            double[] before = history.get(history.size() - 2);
            for (int i = 0; i < GRIPPER; i++) {
                last[i] = Math.clamp(2 * last[i] - before[i], -1, 1);
            }
        }
        return last;
    }

    /**
     * Ridge regression of each dimension on time, <code>W = (X'X + lambda I)^-1 X'Y</code> with the rows
     * <code>x_s = (s, 1)</code>, s = 0..n-1, read off at time n and clamped to [-1, 1]: SP-VLA's light generator. The intercept
     * is shrunk like the slope, as the formula has it.
     *
     * @param history normalised actions, oldest first, at least one
     * @param lambda weight of the penalty, at least 0; above 0 when there is one action only
     * @return seven numbers, a fresh array
     */
    public static double[] ridge(List<double[]> history, double lambda) {
        int n = history.size();
        double sumS = n * (n - 1) / 2.0;
        double sumSS = (n - 1) * n * (2 * n - 1) / 6.0;
        // X'X + lambda I = [[sumSS + lambda, sumS], [sumS, n + lambda]]
        double determinant = (sumSS + lambda) * (n + lambda) - sumS * sumS;
        double[] forecast = last(history);
        for (int i = 0; i < GRIPPER; i++) {
            double sumY = 0;
            double sumSY = 0;
            for (int s = 0; s < n; s++) {
                sumY += history.get(s)[i];
                sumSY += s * history.get(s)[i];
            }
            double slope = ((n + lambda) * sumSY - sumS * sumY) / determinant;
            double intercept = ((sumSS + lambda) * sumY - sumS * sumSY) / determinant;
            forecast[i] = Math.clamp(slope * n + intercept, -1, 1);
        }
        return forecast;
    }
}
