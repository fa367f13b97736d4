package dev.vlaworkbench.api;

import java.util.List;

/**
 * One robot action.
 *
 * @param tokens the seven action token ids, empty when the action did not come from the model
 * @param values the seven unnormalised numbers: translation x y z, rotation x y z, gripper
 */
public record Action(List<Integer> tokens, List<Double> values) {

    /** Numbers of one action. */
    public static final int DIMENSIONS = 7;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not seven finite values, or neither zero nor seven tokens
     */
    public Action {
        tokens = List.copyOf(tokens);
        values = List.copyOf(values);
        if (values.size() != DIMENSIONS || !(tokens.isEmpty() || tokens.size() == DIMENSIONS)) {
            throw new IllegalArgumentException("an action has 7 values and 7 or no tokens, found " + values.size()
                    + " values and " + tokens.size() + " tokens");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an action's values must be finite, found " + value);
            }
        }
    }
}
