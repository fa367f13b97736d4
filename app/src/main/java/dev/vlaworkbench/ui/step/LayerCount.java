package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.replay.StepRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tokens of one decoder layer.
 *
 * @param layer its number
 * @param planned tokens of the whole sequence that the plan wanted in the hidden stream
 * @param executed tokens that were in it, read from the pass
 * @param reused visual tokens whose cached keys and values served there, by the executed plan
 * @param dropped visual tokens no longer attended to there, by the executed plan
 */
public record LayerCount(int layer, int planned, int executed, int reused, int dropped) {

    /**
     * The layers of a step.
     *
     * @param record what it left behind
     * @return one for each layer; none when the model was skipped
     */
    public static List<LayerCount> of(StepRecord record) {
        return IntStream.range(0, record.hiddenTokens().size()).mapToObj(layer -> {
            int executed = record.hiddenTokens().get(layer);
            int reused = gone(record.executedPlan(), Disposition.Kind.REUSE, layer);
            int dropped = gone(record.executedPlan(), Disposition.Kind.DROP, layer);
            int others = executed - (PatchGrid.TOKENS - reused - dropped);
            return new LayerCount(layer, record.plannedPlan().computedAt(layer) + others, executed, reused, dropped);
        }).toList();
    }

    private static int gone(TokenPlan plan, Disposition.Kind kind, int layer) {
        return (int) plan.dispositions().stream()
                .filter(disposition -> disposition.kind() == kind && !disposition.computedAt(layer)).count();
    }
}
