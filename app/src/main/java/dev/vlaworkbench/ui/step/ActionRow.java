package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One dimension of the action.
 *
 * @param dimension its name
 * @param token the lane's action token; a dash when the model did not run
 * @param bin the bin that the token stands for; a dash when it is not known
 * @param bins how many bins the dense lane's token lies away; a dash when there is none
 * @param lane the lane's number
 * @param dense the dense lane's; a dash when there is none
 * @param recorded the recorded one; a dash when there is none
 * @param flip that the gripper opens or closes at this step, such as "opens"; empty when it does neither
 */
public record ActionRow(String dimension, String token, String bin, String bins, String lane, String dense,
        String recorded, String flip) {

    private static final List<String> DIMENSIONS = List.of("x", "y", "z", "rot x", "rot y", "rot z", "gripper");
    private static final int GRIPPER = 6;
    /** OpenVLA's gripper is 0 closed, 1 open. */
    private static final double HALF_OPEN = 0.5;
    private static final String NONE = "–";

    /**
     * The seven rows of a step.
     *
     * @param record the lane's step
     * @param before the lane's action at the step before
     * @param dense the dense lane's action at that step
     * @param recorded the recorded action
     * @param space how tokens stand for bins
     */
    public static List<ActionRow> of(StepRecord record, Optional<Action> before, Optional<Action> dense,
            Optional<List<Double>> recorded, Optional<ActionSpace> space) {
        Action action = record.action();
        return IntStream.range(0, Action.DIMENSIONS)
                .mapToObj(i -> new ActionRow(DIMENSIONS.get(i), token(action, i).map(String::valueOf).orElse(NONE),
                        token(action, i).flatMap(token -> space.map(known -> String.valueOf(known.bin(token))))
                                .orElse(NONE),
                        token(action, i).flatMap(token -> dense.flatMap(other -> token(other, i))
                                .map(other -> String.valueOf(Math.abs(token - other)))).orElse(NONE),
                        Numbers.signed(action.values().get(i)),
                        dense.map(other -> Numbers.signed(other.values().get(i))).orElse(NONE),
                        recorded.map(values -> Numbers.signed(values.get(i))).orElse(NONE),
                        i == GRIPPER ? before.map(last -> flip(last, action)).orElse("") : ""))
                .toList();
    }

    private static Optional<Integer> token(Action action, int dimension) {
        return action.tokens().isEmpty() ? Optional.empty() : Optional.of(action.tokens().get(dimension));
    }

    private static String flip(Action before, Action now) {
        boolean was = before.values().get(GRIPPER) > HALF_OPEN;
        boolean is = now.values().get(GRIPPER) > HALF_OPEN;
        return was == is ? "" : is ? "opens" : "closes";
    }
}
