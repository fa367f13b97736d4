package dev.vlaworkbench.api;

import java.util.List;

/**
 * Jacobi decoding: all open action tokens are guessed, one pass over them gives the model's choice behind each, and these are
 * the next guess, until they repeat. After k passes at least the first k+1 tokens are what greedy decoding gives, so six
 * passes always suffice and the result then is greedy decoding's, token for token, up to rounding: in bfloat16 a pass over
 * several rows may round a near tie the other way.
 *
 * @param tokens seven action token ids to begin with, each below {@link ActionSpace#textVocabulary()}; the first is not used
 * @param maxPasses passes after which the guess is taken as it stands, 1..6; below 6 the result may differ from greedy decoding
 * @param freezing whether tokens that can no longer change leave the block, which also spares the pass that would only see the
 *     guess repeat; when false every pass has six rows and the loop ends when a guess repeats, as published
 */
public record Jacobi(List<Integer> tokens, int maxPasses, boolean freezing) implements DecodePlan {

    /** Passes after which the result is greedy decoding's whatever the guess was. */
    public static final int ENOUGH_PASSES = Action.DIMENSIONS - 1;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there are not seven tokens, one is negative, or the passes are not 1..6
     */
    public Jacobi {
        tokens = List.copyOf(tokens);
        if (tokens.size() != Action.DIMENSIONS || tokens.stream().anyMatch(token -> token < 0)) {
            throw new IllegalArgumentException(
                    "Jacobi decoding begins with " + Action.DIMENSIONS + " tokens, none negative, found " + tokens);
        }
        if (maxPasses < 1 || maxPasses > ENOUGH_PASSES) {
            throw new IllegalArgumentException(
                    "Jacobi decoding takes 1.." + ENOUGH_PASSES + " passes, not " + maxPasses);
        }
    }
}
