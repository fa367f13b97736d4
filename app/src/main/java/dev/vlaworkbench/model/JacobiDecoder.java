package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Jacobi;
import java.util.Arrays;

/**
 * Decodes action tokens as the fixed point of "every token is the model's choice behind those before it", all open tokens in one
 * pass. Each pass writes its rows' keys and values over those of the pass before.
 */
final class JacobiDecoder {

    private JacobiDecoder() {}

    /**
     * Decodes.
     *
     * @param first the model's own first token, left by the prefill
     * @param plan the first guess and when to stop
     * @param pass the lane's passes
     */
    static Decoded decode(long first, Jacobi plan, AnswerPass pass) {
        long[] guess = plan.tokens().stream().mapToLong(Integer::longValue).toArray();
        guess[0] = first;
        int certain = 1;
        int passes = 0;
        int rows = 0;
        boolean repeats = false;
        while (passes < plan.maxPasses() && certain < guess.length && !repeats) {
            int from = plan.freezing() ? certain - 1 : 0;
            long[] choices = pass.choices(Arrays.copyOfRange(guess, from, guess.length - 1), from);
            passes++;
            rows += choices.length;
            long[] next = guess.clone();
            System.arraycopy(choices, 0, next, from + 1, choices.length);
            repeats = Arrays.equals(guess, next);
            certain = certainOf(guess, next, certain, plan.freezing());
            guess = next;
        }
        return new Decoded(guess, new ForwardResult.Decoding(passes, rows, right(plan, guess)));
    }

    /**
     * How many tokens can no longer change: the first behind those certain so far, and those behind it for as long as the
     * token before was guessed right. The published loop only counts the first.
     */
    private static int certainOf(long[] guess, long[] next, int certain, boolean freezing) {
        int place = certain;
        while (freezing && place < guess.length - 1 && guess[place] == next[place]) {
            place++;
        }
        return place + 1;
    }

    private static int right(Jacobi plan, long[] tokens) {
        int right = 0;
        for (int place = 1; place < Action.DIMENSIONS; place++) {
            right += plan.tokens().get(place) == tokens[place] ? 1 : 0;
        }
        return right;
    }
}
