package dev.vlaworkbench.api;

import java.util.List;

/**
 * A token-selection strategy on one lane. Calls come one at a time, in the order {@link #startEpisode}, then for each control
 * step {@link #decide}, {@link #decideAtLayer} at every requested boundary, {@link #acceptGuesses} where it was left to it,
 * {@link #observe}; not always from the same thread.
 *
 * <p>Every call has to return within 2 seconds of wall clock, and may ask for no more than 1 GiB of memory in all, what it gives back
 * again included. What it is given are immutable values and copies of arrays; what it answers is checked. Whatever it throws, and any
 * answer that is not legal, stops its lane with a sentence; it is not called again then, and other lanes go on.
 *
 * <p>Equal inputs must give equal answers: break ties by token index and use no clock and no unseeded random numbers.
 */
public interface Strategy {

    /** What it wants to see of each prefill; asked once after {@link #startEpisode}. */
    default ObservationRequest observations() {
        return ObservationRequest.none();
    }

    /**
     * An episode begins with an empty cache; forget everything.
     *
     * @param episode what is known of it
     */
    default void startEpisode(EpisodeInfo episode) {}

    /**
     * Decides what the model does at a control step.
     *
     * @param context what is known before the model runs
     * @return the decision, never null; at an episode's first step the cache is empty and nothing can be reused, later a token can be
     *     reused from layer l on only where the cache holds it at every layer from l on ({@link CacheView#age})
     */
    StepDecision decide(StepContext context);

    /**
     * Decides again between two layers; called at the boundaries that {@link #observations()} names.
     *
     * @param context what is known after layer b-1
     * @return the plan from here on
     */
    default LayerDecision decideAtLayer(LayerContext context) {
        return new LayerDecision(context.plan(), Explanation.none());
    }

    /**
     * Says which of a draft's guesses are good enough; called after each pass over a {@link Draft} under
     * {@link GuessAcceptance.ByStrategy}.
     *
     * @param guesses what the pass says of each guess, in the draft's order
     * @return for each, whether it may stand; one counts only where those before it on its way do. By default where it is the model's
     *     choice
     */
    default List<Boolean> acceptGuesses(List<VerifiedGuess> guesses) {
        return guesses.stream().map(guess -> guess.token() == guess.modelToken()).toList();
    }

    /**
     * Learns what became of the step.
     *
     * @param outcome the executed plan and the action
     */
    default void observe(StepOutcome outcome) {}
}
