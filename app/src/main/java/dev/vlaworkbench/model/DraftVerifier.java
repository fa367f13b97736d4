package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Draft;
import java.util.HashMap;
import java.util.Map;

/**
 * Decodes action tokens by verifying guesses: one pass over the last committed token and the guesses behind it gives the model's
 * choice at every place. Guesses are committed up to the first that the model does not confirm, there the model's own choice, and
 * the next pass goes on behind it; a pass of several rows costs hardly more than one of a single row.
 */
final class DraftVerifier implements AutoCloseable {

    private final TorchModule module;
    private final PieceRunner runner;
    private final int lane;
    private final ActionTokenizer actions;
    private final Map<Piece, Integer> slots = new HashMap<>();

    DraftVerifier(TorchModule module, PieceRunner runner, int lane, ActionTokenizer actions) {
        this.module = module;
        this.runner = runner;
        this.lane = lane;
        this.actions = actions;
    }

    /**
     * Seven tokens and how they came about.
     *
     * @param tokens seven token ids
     * @param decoding passes and accepted guesses
     */
    record Decoded(long[] tokens, ForwardResult.Decoding decoding) {}

    /** A pass over the rows from a place of the answer on: each place has its own graph. */
    private record Piece(int lane, int place) {}

    /**
     * Decodes.
     *
     * @param first the model's own first token, left by the prefill
     * @param draft the guesses
     */
    Decoded decode(long first, Draft draft) {
        long[] tokens = new long[Action.DIMENSIONS];
        tokens[0] = first;
        int committed = 1;
        int passes = 0;
        int accepted = 0;
        while (committed < tokens.length) {
            long[] choices = choices(tokens, committed, draft);
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

    /** The model's choices for every place from {@code committed} on, were the guesses before it right. */
    private long[] choices(long[] tokens, int committed, Draft draft) {
        long[] rows = new long[tokens.length - committed];
        rows[0] = tokens[committed - 1];
        for (int row = 1; row < rows.length; row++) {
            rows[row] = draft.tokens().get(committed + row - 1);
        }
        int place = committed - 1;
        Piece piece = new Piece(lane, place);
        int slot = slots.computeIfAbsent(piece, wanted -> Math.toIntExact(module.run("open_verify", rows.length)));
        module.run("stage_verify", slot, rows);
        runner.run(piece, () -> module.run("verify_slot", slot, lane, place));
        return module.longs("verified", slot);
    }

    @Override
    public void close() {
        runner.forget(slots.keySet());
        slots.clear();
    }
}
