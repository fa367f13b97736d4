package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.List;
import java.util.Optional;

/**
 * What one prefill and its decode gave.
 *
 * @param action seven action tokens and the unnormalised action
 * @param executedPlan the plan as executed, changes between layers included
 * @param hiddenTokens for each layer, how many tokens of the whole sequence its hidden stream held, read from the pass
 * @param attendedKeys for each layer, how many keys were attended to, read from the pass
 * @param textToVision captured attention, when requested
 * @param layerEntropies mean row entropy of each layer in nats, when requested
 * @param answerAttention attention of the action tokens' rows at one layer, when requested
 * @param decoding how the other six action tokens came about
 * @param timing where the time went
 */
public record ForwardResult(
        Action action,
        TokenPlan executedPlan,
        List<Integer> hiddenTokens,
        List<Integer> attendedKeys,
        Optional<TextToVisionAttention> textToVision,
        Optional<List<Double>> layerEntropies,
        Optional<TextToVisionAttention> answerAttention,
        Decoding decoding,
        Timing timing) {

    /** Copies the lists. */
    public ForwardResult {
        hiddenTokens = List.copyOf(hiddenTokens);
        attendedKeys = List.copyOf(attendedKeys);
    }

    /**
     * How the other six action tokens came about.
     *
     * @param passes passes over the decoder behind the prefill: six when decoded one by one
     * @param rows rows of all these passes together, without padding: six when decoded one by one
     * @param acceptedDraftTokens how many of the six are the draft's
     */
    public record Decoding(int passes, int rows, int acceptedDraftTokens) {

        /** One by one. */
        public static final Decoding GREEDY = new Decoding(Action.DIMENSIONS - 1, Action.DIMENSIONS - 1, 0);
    }

    /**
     * Milliseconds of one forward pass on the device clock.
     *
     * @param prefillMillis the decoder's prefill up to the first action token's logits, decisions between layers left out
     * @param decideMillis time spent in decisions between layers, on the wall clock; counts as selection
     * @param decodeMillis the other six action tokens and reading all seven back
     */
    public record Timing(double prefillMillis, double decideMillis, double decodeMillis) {}
}
