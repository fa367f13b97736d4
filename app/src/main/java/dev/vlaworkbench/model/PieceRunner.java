package dev.vlaworkbench.model;

import java.util.Collection;

/** Runs pieces of the forward pass whose inputs and outputs lie at fixed addresses, launch by launch or recorded. */
interface PieceRunner {

    /**
     * Runs a piece.
     *
     * @param piece what identifies it: equal pieces launch equal kernels on equal addresses
     * @param work launches it; running it twice on the same inputs must leave the same outputs
     */
    default void run(Object piece, Runnable work) {
        run(piece, () -> {}, work);
    }

    /**
     * Runs a piece that has something to prepare before it is recorded.
     *
     * @param piece what identifies it
     * @param prepare runs once, when nobody measures; never where nothing is recorded
     * @param work launches it
     */
    void run(Object piece, Runnable prepare, Runnable work);

    /** Runs every piece launch by launch and keeps nothing. */
    PieceRunner DIRECT = new PieceRunner() {
        @Override
        public void run(Object piece, Runnable prepare, Runnable work) {
            work.run();
        }

        @Override
        public void forget(Collection<?> pieces) {
            // nothing is kept
        }
    };

    /** Frees what is kept for pieces that will not come again. */
    void forget(Collection<?> pieces);
}
