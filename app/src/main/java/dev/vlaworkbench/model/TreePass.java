package dev.vlaworkbench.model;

import java.util.stream.LongStream;

/** Passes of the decoder over a tree of answer rows. */
interface TreePass {

    /**
     * A tree's rows and the questions about guesses behind them.
     *
     * @param tokens the rows' token ids, the root's first
     * @param parents for each row the row it stands behind; 0 for the root itself
     * @param askedRows for each guess the row it stands behind
     * @param askedTokens for each guess its token
     */
    record Tree(long[] tokens, long[] parents, long[] askedRows, long[] askedTokens) {}

    /**
     * Runs a pass.
     *
     * @param tree the rows
     * @param place the root's place in the answer, 0 for the first action token; the places before it have been passed
     * @return the model's greedy choice behind each row
     */
    long[] choices(Tree tree, int place);

    /** Passes over rows that stand behind each other. */
    default AnswerPass chains() {
        return (rows, place) -> choices(
                new Tree(rows, LongStream.range(0, rows.length).map(row -> Math.max(0, row - 1)).toArray(), new long[0],
                        new long[0]),
                place);
    }

    /**
     * What the last pass says of each guess.
     *
     * @param guesses how many were asked about
     * @return three times as many numbers: log-probabilities of the guesses, of the model's choices there, and entropies in nats
     */
    double[] probabilities(int guesses);

    /**
     * Keeps rows of the last pass as those of the places behind the root; the other rows but the root's are lost.
     *
     * @param place the root's
     * @param rows in the order of their places
     */
    void keep(int place, long[] rows);
}
