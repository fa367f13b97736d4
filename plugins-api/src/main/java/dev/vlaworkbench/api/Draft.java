package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Guessed action tokens that the model verifies several at a time instead of decoding one by one. The guesses are a tree behind the
 * first action token, which always is the model's own: each guess stands behind another, or behind that first token, and sees the
 * prompt and the guesses on its way to the root, no others. A chain is a tree without branches.
 *
 * <p>One pass over the whole tree gives the model's choice behind every guess. The longest accepted way is committed, the earliest of
 * equally long ones, and behind it the model's own choice. Where the action is not complete then, every guess that stood at the next
 * place serves again behind that choice, with what stood behind it, so that a chain goes on with the same guesses behind a wrong one.
 *
 * <p>Under {@link GuessAcceptance#exact()} the action is what greedy decoding gives, token for token, up to rounding: in bfloat16 a pass
 * over several rows may round a near tie the other way.
 *
 * @param guesses 1..{@value #MOST_GUESSES} guesses, every one behind those that it stands behind, none more than six deep; no two
 *     equal tokens behind the same guess
 * @param acceptance which guesses are good enough
 * @param maxPasses passes over guesses after which the rest is decoded one by one, 1..6
 */
public record Draft(List<Guess> guesses, GuessAcceptance acceptance, int maxPasses) implements DecodePlan {

    /** The parent of guesses right behind the first action token. */
    public static final int FIRST_TOKEN = -1;

    /** The most guesses of a tree: with the first token, 64 rows of a pass. Spec-VLA's trees have 49. */
    public static final int MOST_GUESSES = 63;

    /** As many passes as can be needed, since each commits a token at least. */
    public static final int ENOUGH_PASSES = Action.DIMENSIONS - 1;

    /**
     * A guessed action token.
     *
     * @param token an id below {@link ActionSpace#textVocabulary()}
     * @param parent index of the guess that it stands behind, or {@link #FIRST_TOKEN}
     */
    public record Guess(int token, int parent) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there are no guesses or too many, one is negative, stands before what it stands behind, is
     *     deeper than the action or equal to another behind the same guess, or the passes are not 1..6
     */
    public Draft {
        guesses = List.copyOf(guesses);
        Objects.requireNonNull(acceptance, "a draft says which guesses it accepts");
        if (guesses.isEmpty() || guesses.size() > MOST_GUESSES) {
            throw new IllegalArgumentException("a draft has 1.." + MOST_GUESSES + " guesses, found " + guesses.size());
        }
        if (maxPasses < 1 || maxPasses > ENOUGH_PASSES) {
            throw new IllegalArgumentException("a draft takes 1.." + ENOUGH_PASSES + " passes, not " + maxPasses);
        }
        Set<Guess> seen = new HashSet<>();
        for (int i = 0; i < guesses.size(); i++) {
            Guess guess = guesses.get(i);
            if (guess.token() < 0) {
                throw new IllegalArgumentException("a draft's tokens cannot be negative, found " + guess.token());
            }
            if (guess.parent() < FIRST_TOKEN || guess.parent() >= i) {
                throw new IllegalArgumentException(
                        "guess " + i + " stands behind guess " + guess.parent() + ", which does not come before it");
            }
            if (!seen.add(guess)) {
                throw new IllegalArgumentException("guess " + i + " is token " + guess.token() + " behind guess "
                        + guess.parent() + " a second time");
            }
            if (placeIn(guesses, i) >= Action.DIMENSIONS) {
                throw new IllegalArgumentException(
                        "guess " + i + " stands behind an action's last token, the way to it is too long");
            }
        }
    }

    /**
     * A chain of guesses, of which one near the model's choice is kept as it is.
     *
     * @param tokens seven guessed action token ids, see {@link Guess}; the first is not used
     * @param bins for each of the seven, how many bins the model's choice may lie away, 0 for equality
     * @throws IllegalArgumentException when there are not seven of each, or one is negative
     */
    public Draft(List<Integer> tokens, List<Integer> bins) {
        this(chain(tokens), new GuessAcceptance.WithinBins(bins, true), ENOUGH_PASSES);
    }

    /**
     * A chain of guesses of which only what the model itself would say is kept.
     *
     * @param tokens seven ids; the first is not used
     * @throws IllegalArgumentException when there are not seven, or one is negative
     */
    public static Draft exact(List<Integer> tokens) {
        return exactTree(chain(tokens));
    }

    /**
     * A tree of guesses of which only what the model itself would say is kept.
     *
     * @param guesses see the record
     * @throws IllegalArgumentException when they are no tree
     */
    public static Draft exactTree(List<Guess> guesses) {
        return new Draft(guesses, GuessAcceptance.exact(), ENOUGH_PASSES);
    }

    /**
     * The guesses of a chain.
     *
     * @param tokens seven ids; the first is not used
     * @throws IllegalArgumentException when there are not seven
     */
    public static List<Guess> chain(List<Integer> tokens) {
        if (tokens.size() != Action.DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a chain of guesses has " + Action.DIMENSIONS + " tokens, found " + tokens.size());
        }
        List<Guess> guesses = new ArrayList<>();
        for (int place = 1; place < Action.DIMENSIONS; place++) {
            guesses.add(new Guess(tokens.get(place), place - 2));
        }
        return guesses;
    }

    /**
     * Which of the seven action tokens a guess is for.
     *
     * @param index of the guess
     * @return 1..6: how many guesses the way to it has, itself counted
     */
    public int place(int index) {
        return placeIn(guesses, index);
    }

    private static int placeIn(List<Guess> guesses, int index) {
        int place = 0;
        for (int at = index; at != FIRST_TOKEN; at = guesses.get(at).parent()) {
            place++;
        }
        return place;
    }
}
