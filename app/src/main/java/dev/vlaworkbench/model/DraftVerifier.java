package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Draft;

/**
 * Decodes action tokens by verifying guesses: one pass over the last committed token and the guesses behind it gives the model's
 * choice at every place. Guesses are committed up to the first that the model does not confirm, there the model's own choice, and
 * the next pass goes on behind it; a pass of several rows costs hardly more than one of a single row.
 */
final class DraftVerifier {

    private final ActionSpace actions;

    DraftVerifier(ActionSpace actions) {
        this.actions = actions;
    }

    /**
     * Decodes.
     *
     * @param first the model's own first token, left by the prefill
     * @param draft the guesses
     * @param pass the lane's passes
     */
    Decoded decode(long first, Draft draft, AnswerPass pass) {
        long[] tokens = new long[Action.DIMENSIONS];
        tokens[0] = first;
        int committed = 1;
        int passes = 0;
        int accepted = 0;
        while (committed < tokens.length) {
            long[] choices = pass.choices(rows(tokens, committed, draft), committed - 1);
            passes++;
            boolean confirmed = true;
            for (int row = 0; row < choices.length && confirmed; row++) {
                long guess = draft.tokens().get(committed);
                confirmed = confirms(choices[row], guess, draft.tolerances().get(committed));
                tokens[committed++] = confirmed ? guess : choices[row];
                accepted += confirmed ? 1 : 0;
            }
        }
        return new Decoded(tokens, new ForwardResult.Decoding(passes, accepted));
    }

    private boolean confirms(long choice, long guess, int tolerance) {
        return choice == guess || (tolerance > 0 && Math.abs(choice - guess) <= tolerance && actions.isAction(choice)
                && actions.isAction(guess));
    }

    /** The last committed token and the guesses behind it, but for the last place, behind which nothing is wanted. */
    private static long[] rows(long[] tokens, int committed, Draft draft) {
        long[] rows = new long[tokens.length - committed];
        rows[0] = tokens[committed - 1];
        for (int row = 1; row < rows.length; row++) {
            rows[row] = draft.tokens().get(committed + row - 1);
        }
        return rows;
    }
}
