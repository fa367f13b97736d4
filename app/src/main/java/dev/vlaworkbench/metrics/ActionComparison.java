package dev.vlaworkbench.metrics;

import dev.vlaworkbench.api.Action;
import java.util.List;

/** Compares actions of the same control step. */
public final class ActionComparison {

    /** The largest distance between two of OpenVLA's 255 action bins; ids that are no action tokens count as this far. */
    private static final int LARGEST_BIN_DISTANCE = 254;

    private ActionComparison() {}

    /**
     * How far one action is from another. Adjacent token ids are adjacent bins, so ids are compared directly.
     *
     * @param action the action to judge
     * @param reference the action that it is measured against
     * @return the agreement; its token parts are NaN when either action has no tokens
     */
    public static Agreement between(Action action, Action reference) {
        double l1 = l1(action.values(), reference.values());
        if (action.tokens().isEmpty() || reference.tokens().isEmpty()) {
            return new Agreement(Double.NaN, Double.NaN, l1);
        }
        int identical = 0;
        int distance = 0;
        for (int i = 0; i < Action.DIMENSIONS; i++) {
            int apart = Math.abs(action.tokens().get(i) - reference.tokens().get(i));
            identical += apart == 0 ? 1 : 0;
            distance += Math.min(apart, LARGEST_BIN_DISTANCE);
        }
        double dimensions = Action.DIMENSIONS;
        return new Agreement(identical / dimensions, distance / dimensions, l1);
    }

    /**
     * How far an action of the model is from a recorded one. The recorded gripper is LIBERO's command (-1 open, +1 close); the
     * model's gripper (0 closed, 1 open) becomes that command as {@link SimulatorCommand} says.
     *
     * @param action the model's action
     * @param recorded seven numbers as LIBERO stores them
     * @return the L1 distance
     * @throws IllegalArgumentException when there are not seven numbers
     */
    public static double l1ToRecorded(Action action, List<Double> recorded) {
        return l1(SimulatorCommand.of(action), recorded);
    }

    private static double l1(List<Double> values, List<Double> reference) {
        if (reference.size() != Action.DIMENSIONS) {
            throw new IllegalArgumentException("an action has 7 numbers, found " + reference.size());
        }
        double sum = 0;
        for (int i = 0; i < Action.DIMENSIONS; i++) {
            sum += Math.abs(values.get(i) - reference.get(i));
        }
        return sum;
    }
}
