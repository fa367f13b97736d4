package dev.vlaworkbench.rollout;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;

/**
 * What one control step cost.
 *
 * @param modelRan false when the strategy gave the action itself
 * @param latency where the milliseconds went, as in a replay
 * @param prefillTmacs tera multiply-accumulates of the decoder's prefill; 0 when the model did not run
 * @param denseTmacs the same for a dense prefill
 * @param reuseRatio share of the (visual token, layer) pairs whose keys and values were reused; 0 when the model did not run
 */
public record StepCost(
        boolean modelRan, StepLatency latency, double prefillTmacs, double denseTmacs, double reuseRatio) {

    static StepCost of(StepRecord step) {
        return new StepCost(
                step.modelRan(), step.latency(), step.prefillTmacs(), step.denseTmacs(), reuseRatio(step));
    }

    private static double reuseRatio(StepRecord step) {
        int layers = step.hiddenTokens().size();
        long reused = 0;
        for (int token : step.executedPlan().tokens(Disposition.Kind.REUSE)) {
            reused += layers - step.executedPlan().of(token).fromLayer();
        }
        return step.modelRan() ? reused / ((double) layers * PatchGrid.TOKENS) : 0;
    }
}
