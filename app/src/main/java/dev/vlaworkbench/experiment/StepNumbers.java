package dev.vlaworkbench.experiment;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;
import java.util.Optional;

/**
 * The numbers of one lane's control step that summaries, tables and figures are made of; a whole record with its score maps
 * would fill the memory of a long run. Milliseconds have the four decimals of {@code steps.csv}, so that numbers made of records
 * and numbers made of rows read back are the same to the last digit.
 *
 * @param t control step
 * @param modelRan false when the strategy gave the action itself
 * @param latency where the milliseconds went, to 1e-4 ms
 * @param prefillTmacs tera multiply-accumulates of the decoder's prefill; 0 when the model did not run
 * @param denseTmacs the same for a dense prefill of this sequence
 * @param reuseRatio share of the (visual token, layer) pairs whose keys and values were reused, 0..1; NaN when the model did not
 *     run
 * @param reusedTokens visual tokens reused at one layer or more, 0..256
 * @param visualScheduled the strategy's scalar k_vis; NaN where it has none
 * @param attentionScheduled the strategy's scalar k_attn; NaN where it has none
 * @param important tokens in the strategy's sets of role IMPORTANT, 0..256
 * @param agreement with the dense lane at the same step; empty when the dense lane had failed
 * @param recordedActionL1 L1 distance to the recorded action, where the episode has one
 */
public record StepNumbers(
        int t,
        boolean modelRan,
        StepLatency latency,
        double prefillTmacs,
        double denseTmacs,
        double reuseRatio,
        int reusedTokens,
        double visualScheduled,
        double attentionScheduled,
        int important,
        Optional<Agreement> agreement,
        Optional<Double> recordedActionL1) {

    /** The numbers of a record. */
    public static StepNumbers of(StepRecord step) {
        return new StepNumbers(
                step.t(), step.modelRan(), written(step.latency()), step.prefillTmacs(), step.denseTmacs(),
                reuseRatio(step), step.reusedTokens(), StepColumn.scalar(step, "k_vis"),
                StepColumn.scalar(step, "k_attn"), StepColumn.members(step, TokenSet.Role.IMPORTANT),
                step.agreement(), step.recordedActionL1());
    }

    private static StepLatency written(StepLatency latency) {
        return new StepLatency(
                written(latency.visionMillis()), written(latency.selectionMillis()), written(latency.prefillMillis()),
                written(latency.decodeMillis()), written(latency.totalMillis()));
    }

    private static double written(double millis) {
        return Double.parseDouble(StepColumn.millisText(millis));
    }

    static double reuseRatio(StepRecord step) {
        if (!step.modelRan()) {
            return Double.NaN;
        }
        int layers = step.hiddenTokens().size();
        long reused = 0;
        for (int token : step.executedPlan().tokens(Disposition.Kind.REUSE)) {
            reused += layers - step.executedPlan().of(token).fromLayer();
        }
        return reused / ((double) layers * PatchGrid.TOKENS);
    }
}
