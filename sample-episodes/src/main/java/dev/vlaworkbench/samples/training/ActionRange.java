package dev.vlaworkbench.samples.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first and 99th percentile of each action dimension in the training data, between which OpenVLA divides into bins. The
 * gripper is not normalised: as in OpenVLA's data it is 0 to close and 1 to open. A rotation's range is as wide to both sides and no
 * narrower than a hand can be seen to turn.
 *
 * @param q01 lower ends, seven
 * @param q99 upper ends
 * @param transitions number of actions that they were taken from
 * @param trajectories number of episodes
 */
record ActionRange(List<Double> q01, List<Double> q99, int transitions, int trajectories) {

    /** Key of the statistics in a checkpoint. */
    static final String KEY = "tabletop";

    private static final int GRIPPER = 6;
    private static final int BINS = 256;
    private static final int FIRST_ROTATION = 3;

    /** Rotations are few and small: their percentiles alone would make a full turn of what can hardly be seen. */
    private static final double LEAST_ROTATION = 0.4;

    /** Copies the lists. */
    ActionRange {
        q01 = List.copyOf(q01);
        q99 = List.copyOf(q99);
    }

    /** The range of actions in the simulator's convention. */
    static ActionRange of(List<double[]> actions, int trajectories) {
        Double[] low = new Double[GRIPPER + 1];
        Double[] high = new Double[GRIPPER + 1];
        for (int dimension = 0; dimension < GRIPPER; dimension++) {
            int number = dimension;
            double[] values = actions.stream().mapToDouble(action -> action[number]).sorted().toArray();
            low[dimension] = rounded(values[(int) (0.01 * (values.length - 1))]);
            high[dimension] = rounded(values[(int) Math.ceil(0.99 * (values.length - 1))]);
            if (dimension >= FIRST_ROTATION) {
                // Equal to both sides, so that no turn lies in the middle of a bin and comes back as none.
                double most = Math.max(LEAST_ROTATION, Math.max(-low[dimension], high[dimension]));
                low[dimension] = -most;
                high[dimension] = most;
            }
        }
        low[GRIPPER] = 0.0;
        high[GRIPPER] = 1.0;
        return new ActionRange(Arrays.asList(low), Arrays.asList(high), actions.size(), trajectories);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** The bins 0..255 of an action of the simulator. */
    long[] bins(double[] action) {
        long[] bins = new long[GRIPPER + 1];
        for (int dimension = 0; dimension <= GRIPPER; dimension++) {
            double value = dimension == GRIPPER
                    ? (action[GRIPPER] > 0 ? 0 : 1)
                    : 2 * (action[dimension] - q01.get(dimension)) / (q99.get(dimension) - q01.get(dimension)) - 1;
            // Bin edges stand at -1 + 2 k / 255, and a value belongs to the last edge that it reaches.
            bins[dimension] = (long) Math.floor((Math.clamp(value, -1, 1) + 1) / 2 * (BINS - 1) + 1e-9);
        }
        return bins;
    }

    /** The simulator's action of seven bins, the gripper commanded as in OpenVLA's evaluation. */
    double[] action(long... bins) {
        double[] action = new double[GRIPPER + 1];
        for (int dimension = 0; dimension <= GRIPPER; dimension++) {
            double centre = -1 + (Math.clamp(bins[dimension], 0, BINS - 2) + 0.5) * 2 / (BINS - 1);
            action[dimension] = dimension == GRIPPER
                    ? -Math.signum(2 * centre - 1)
                    : 0.5 * (centre + 1) * (q99.get(dimension) - q01.get(dimension)) + q01.get(dimension);
        }
        return action;
    }

    /** The content of {@code norm_stats}. */
    Map<String, Object> statistics() {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("q01", q01);
        action.put("q99", q99);
        action.put("mask", List.of(true, true, true, true, true, true, false));
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("action", action);
        set.put("num_transitions", transitions);
        set.put("num_trajectories", trajectories);
        return Map.of(KEY, set);
    }
}
