package dev.vlaworkbench.plugins.spvla;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Says whether the light generator may take the model's place.
 *
 * @param n actions in the buffer
 * @param tau share of them that must be the model's, exclusive
 * @param slowest least speed of steady motion
 * @param fastest largest speed of steady motion
 * @param everyComponent whether every translation component must lie within, or the translation's length
 */
record Scheduler(int n, double tau, double slowest, double fastest, boolean everyComponent) {

    private static final int TRANSLATION = 3;
    private static final int GRIPPER = 6;

    /** The translation's length of a normalised action. */
    static double speed(double[] action) {
        return Math.sqrt(IntStream.range(0, TRANSLATION).mapToDouble(i -> action[i] * action[i]).sum());
    }

    /** Whether a normalised action belongs to steady motion. */
    boolean isSteady(double[] action) {
        return everyComponent
                ? IntStream.range(0, TRANSLATION).allMatch(i -> within(Math.abs(action[i])))
                : within(speed(action));
    }

    private boolean within(double speed) {
        return speed >= slowest && speed <= fastest;
    }

    /**
     * Whether to skip.
     *
     * @param buffer normalised actions, oldest first, at most n
     * @param byModel for each of them, whether the model gave it
     */
    boolean skips(List<double[]> buffer, List<Boolean> byModel) {
        if (buffer.size() < n || byModel.size() < n) {
            return false;
        }
        double gripper = buffer.getLast()[GRIPPER];
        boolean gripperRests = buffer.stream().allMatch(action -> action[GRIPPER] == gripper);
        double share = byModel.stream().filter(model -> model).count() / (double) byModel.size();
        return gripperRests && share > tau && isSteady(buffer.getLast());
    }
}
