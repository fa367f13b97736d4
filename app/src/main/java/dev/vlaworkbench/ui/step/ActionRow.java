package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.api.Action;
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
 * @param lane the lane's number
 * @param dense the dense lane's; a dash when there is none
 * @param recorded the recorded one; a dash when there is none
 */
public record ActionRow(String dimension, String token, String lane, String dense, String recorded) {

    private static final List<String> DIMENSIONS = List.of("x", "y", "z", "rot x", "rot y", "rot z", "gripper");

    /**
     * The seven rows of a step.
     *
     * @param record the lane's step
     * @param dense the dense lane's action at that step
     * @param recorded the recorded action
     */
    public static List<ActionRow> of(StepRecord record, Optional<Action> dense, Optional<List<Double>> recorded) {
        return IntStream.range(0, Action.DIMENSIONS)
                .mapToObj(i -> new ActionRow(DIMENSIONS.get(i),
                        record.action().tokens().isEmpty() ? "–" : String.valueOf(record.action().tokens().get(i)),
                        Numbers.signed(record.action().values().get(i)),
                        dense.map(action -> Numbers.signed(action.values().get(i))).orElse("–"),
                        recorded.map(values -> Numbers.signed(values.get(i))).orElse("–")))
                .toList();
    }
}
