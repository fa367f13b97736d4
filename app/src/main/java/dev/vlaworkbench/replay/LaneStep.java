package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.metrics.ActionComparison;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.model.ForwardResult;
import java.util.List;
import java.util.Optional;

/** What one lane did in a step, before it is measured against the dense lane. */
record LaneStep(
        boolean modelRan,
        TokenPlan plannedPlan,
        TokenPlan executedPlan,
        List<Integer> hiddenTokens,
        List<Integer> attendedKeys,
        List<Integer> cacheAges,
        Explanation explanation,
        Optional<TextToVisionAttention> textToVision,
        StepLatency latency,
        Action action) {

    static LaneStep ran(
            TokenPlan planned, ForwardResult result, List<Integer> cacheAges, Explanation explanation,
            StepLatency latency) {
        return new LaneStep(
                true, planned, result.executedPlan(), result.hiddenTokens(), result.attendedKeys(),
                cacheAges, explanation, result.textToVision(), latency, result.action());
    }

    static LaneStep skipped(Action action, List<Integer> cacheAges, Explanation explanation, StepLatency latency) {
        return new LaneStep(
                false, TokenPlan.dense(), TokenPlan.dense(), List.of(), List.of(), cacheAges, explanation,
                Optional.empty(), latency, action);
    }

    StepRecord record(
            String lane, int t, DecoderCost cost, int sequenceLength, Optional<Action> reference,
            Optional<List<Double>> recordedAction) {
        Optional<Agreement> agreement = reference.map(dense -> ActionComparison.between(action, dense));
        Optional<Double> recordedL1 = recordedAction.map(numbers -> ActionComparison.l1ToRecorded(action, numbers));
        return new StepRecord(
                lane, t, modelRan, plannedPlan, executedPlan, hiddenTokens, attendedKeys, cacheAges, explanation,
                textToVision, latency, cost.prefillTmacs(hiddenTokens, attendedKeys),
                cost.denseTmacs(sequenceLength), action, agreement, recordedL1);
    }
}
