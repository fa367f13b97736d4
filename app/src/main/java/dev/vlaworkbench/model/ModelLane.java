package dev.vlaworkbench.model;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.List;
import java.util.Optional;

/**
 * One lane's KV cache and the prefill and decode over it. Used by the model's thread only.
 */
public interface ModelLane extends AutoCloseable {

    /** What the KV cache holds. */
    CacheView cache();

    /** Empties the cache: the next step begins an episode. */
    void reset();

    /**
     * Says why a plan cannot run over the cache as it stands.
     *
     * @param plan the dispositions wanted
     * @return one sentence, such as that a token to be reused is not in the cache; empty when the plan is legal
     */
    Optional<String> faultOf(TokenPlan plan);

    /**
     * Prefills under a plan over the features of the last {@link VlaModel#see} and decodes seven action tokens.
     *
     * @param plan dispositions of the visual tokens
     * @param decoding how the tokens behind the first come about
     * @param request what to capture
     * @param decisions asked at each requested boundary; its answer replaces the plan from there on; and which guesses are accepted,
     *     where the draft leaves that open
     * @return tokens, action, timings and what was captured
     * @throws IllegalArgumentException when {@link #faultOf} names a fault
     */
    ForwardResult run(TokenPlan plan, DecodePlan decoding, ObservationRequest request, LayerDecisions decisions);

    /** The same with plain greedy decoding. */
    default ForwardResult run(TokenPlan plan, ObservationRequest request, LayerDecisions decisions) {
        return run(plan, DecodePlan.greedy(), request, decisions);
    }

    /**
     * Prefills under a plan as {@link #run} does, but decodes nothing and keeps every head's attention: for looking into a step
     * again, not for timing.
     *
     * @param plan dispositions of the visual tokens
     * @param capture whether the attention is wanted; without it the pass only brings the cache up to date
     * @return attention of every layer and head; empty when it was not wanted
     * @throws IllegalArgumentException when {@link #faultOf} names a fault
     */
    Optional<HeadAttention> inspect(TokenPlan plan, boolean capture);

    /** Called between two layers of a running prefill, and between two passes of its decode. */
    @FunctionalInterface
    interface LayerDecisions {
        /** Returns the plan from this boundary on. */
        TokenPlan decide(LayerContext context);

        /** Asked after a pass over a draft that leaves it open which guesses are accepted. */
        default List<Boolean> accept(List<VerifiedGuess> guesses) {
            throw new IllegalStateException("nobody says which guesses are accepted");
        }
    }

    @Override
    void close();
}
