package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.metrics.Agreement;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one lane's control step left behind. Immutable.
 *
 * @param lane the lane's name, unique in the replay
 * @param t control step, the index of the recorded frame
 * @param modelRan false when the strategy gave the action itself; nothing was computed then and both plans say nothing
 * @param plannedPlan dispositions as decided before the model ran
 * @param executedPlan dispositions as executed, changes between layers included
 * @param hiddenTokens per layer, tokens of the whole sequence in the hidden stream, read from the pass; empty when skipped
 * @param attendedKeys per layer, keys attended to, read from the pass; empty when skipped
 * @param cacheAges per visual token, model steps since its oldest cache entry was computed, before this step; -1 absent
 * @param explanation the strategy's score maps, sets and scalars
 * @param textToVision captured attention of this step's prefill, when the strategy asked for it
 * @param latency where the time went
 * @param prefillTmacs tera multiply-accumulates of this step's decoder prefill
 * @param denseTmacs the same for a dense prefill of this sequence
 * @param action seven action tokens and the unnormalised action
 * @param agreement with the dense lane at the same step; empty when the dense lane had failed
 * @param recordedActionL1 L1 distance to the recorded action chosen in view of this frame, in the simulator's convention, where the episode has one
 */
public record StepRecord(
        String lane,
        int t,
        boolean modelRan,
        TokenPlan plannedPlan,
        TokenPlan executedPlan,
        List<Integer> hiddenTokens,
        List<Integer> attendedKeys,
        List<Integer> cacheAges,
        Explanation explanation,
        Optional<TextToVisionAttention> textToVision,
        StepLatency latency,
        double prefillTmacs,
        double denseTmacs,
        Action action,
        Optional<Agreement> agreement,
        Optional<Double> recordedActionL1) {

    /** Copies the lists. */
    public StepRecord {
        hiddenTokens = List.copyOf(hiddenTokens);
        attendedKeys = List.copyOf(attendedKeys);
        cacheAges = List.copyOf(cacheAges);
    }

    /** Visual tokens reused at any layer. */
    public int reusedTokens() {
        return executedPlan.tokens(Disposition.Kind.REUSE).size();
    }

    /** Visual tokens dropped at any layer. */
    public int droppedTokens() {
        return executedPlan.tokens(Disposition.Kind.DROP).size();
    }
}
