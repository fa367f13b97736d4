package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.List;

/** Which guesses of a {@link Draft} are good enough to become the action's. */
public sealed interface GuessAcceptance {

    /**
     * Which token an accepted guess puts into the action: the guess, as Spec-VLA does, or the model's choice at its place. Tokens
     * behind it were computed behind the guess in either case.
     */
    boolean keepsGuess();

    /** A guess is accepted where it is the model's choice: the action is greedy decoding's. */
    static GuessAcceptance exact() {
        return new WithinBins(Collections.nCopies(Action.DIMENSIONS, 0), true);
    }

    /**
     * A guess is accepted where the model's choice lies near it: Spec-VLA's relaxed acceptance, for each dimension of the action by
     * itself.
     *
     * @param bins for each of the seven action tokens, how many bins the model's choice may lie away, 0 for equality; where it is not 0,
     *     both must be action tokens; the first is not used
     * @param keepsGuess see {@link GuessAcceptance#keepsGuess()}
     */
    record WithinBins(List<Integer> bins, boolean keepsGuess) implements GuessAcceptance {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when there are not seven, or one is negative
         */
        public WithinBins {
            bins = List.copyOf(bins);
            if (bins.size() != Action.DIMENSIONS || bins.stream().anyMatch(distance -> distance < 0)) {
                throw new IllegalArgumentException(
                        "a draft has " + Action.DIMENSIONS + " tolerances, none negative, found " + bins);
            }
        }
    }

    /**
     * The strategy says after each pass, in {@link Strategy#acceptGuesses}, from the model's probabilities. Slower than a fixed rule: the
     * answer waits for the strategy's.
     *
     * @param keepsGuess see {@link GuessAcceptance#keepsGuess()}
     */
    record ByStrategy(boolean keepsGuess) implements GuessAcceptance {}
}
