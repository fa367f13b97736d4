package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.List;

/**
 * Guessed action tokens that the model verifies several at a time instead of decoding one by one. The first token always is the
 * model's own; from then on a guess is kept as long as the model's own choice lies within the tolerance.
 *
 * <p>With every tolerance 0 the action is what greedy decoding gives, token for token, up to rounding: in bfloat16 a pass over
 * several rows may round a near tie the other way.
 *
 * @param tokens seven guessed action token ids, each below {@link ActionSpace#textVocabulary()}; the first is not used
 * @param tolerances for each of the seven, how many bins the model's choice may lie away, 0 for equality; where it is not 0, both
 *     must be action tokens
 */
public record Draft(List<Integer> tokens, List<Integer> tolerances) implements DecodePlan {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not seven of each, or one is negative
     */
    public Draft {
        tokens = List.copyOf(tokens);
        tolerances = List.copyOf(tolerances);
        if (tokens.size() != Action.DIMENSIONS || tolerances.size() != Action.DIMENSIONS) {
            throw new IllegalArgumentException("a draft has " + Action.DIMENSIONS + " tokens and tolerances, found "
                    + tokens.size() + " and " + tolerances.size());
        }
        if (tokens.stream().anyMatch(token -> token < 0) || tolerances.stream().anyMatch(bins -> bins < 0)) {
            throw new IllegalArgumentException("a draft's tokens and tolerances cannot be negative");
        }
    }

    /**
     * A draft of which only what the model itself would say is kept.
     *
     * @param tokens seven ids, see the record
     * @throws IllegalArgumentException when there are not seven, or one is negative
     */
    public static Draft exact(List<Integer> tokens) {
        return new Draft(tokens, Collections.nCopies(Action.DIMENSIONS, 0));
    }
}
