package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Draft;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Passes over trees of answer rows on one lane. Recorded ones have few numbers of rows, so that few are recorded; the rows that are
 * too many see only what is before the answer and themselves, and nobody reads them.
 */
final class TorchTrees implements AutoCloseable {

    private static final int FEWEST_ROWS = 8;

    private final TorchModule module;
    private final RowKernels kernels;
    private final PieceRunner runner;
    private final int lane;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Set<Piece> pieces = new HashSet<>();

    TorchTrees(TorchModule module, RowKernels kernels, PieceRunner runner, int lane) {
        this.module = module;
        this.kernels = kernels;
        this.runner = runner;
        this.lane = lane;
    }

    /** A pass over a number of rows behind a place of the answer. */
    private record Piece(int lane, int place, int rows, boolean ragged, int watch) {}

    /** Passes over a cache that holds every position at every layer. */
    TreePass whole() {
        return new Pass(false, -1);
    }

    /**
     * Passes over a cache whose layers may hold different keys.
     *
     * @param watch the layer whose attention is kept, -1 for none
     */
    TreePass ragged(int watch) {
        return new Pass(true, watch);
    }

    @Override
    public void close() {
        runner.forget(pieces);
        pieces.clear();
        slots.clear();
    }

    private final class Pass implements TreePass {

        private final boolean ragged;
        private final int watch;
        private int slot;

        private Pass(boolean ragged, int watch) {
            this.ragged = ragged;
            this.watch = watch;
        }

        @Override
        public long[] choices(Tree tree, int place) {
            int rows = tree.tokens().length;
            int padded = runner == PieceRunner.DIRECT
                    ? rows
                    : Math.max(FEWEST_ROWS, Integer.highestOneBit(2 * rows - 1));
            slot = slots.computeIfAbsent(padded,
                    wanted -> Math.toIntExact(module.run("open_tree", wanted, Draft.MOST_GUESSES)));
            module.run("stage_tree", slot, Arrays.copyOf(tree.tokens(), padded), parents(tree, padded), asked(tree));
            Piece piece = new Piece(lane, place, padded, ragged, watch);
            pieces.add(piece);
            int staged = slot;
            int copy = kernels.copyFor(padded);
            runner.run(piece, () -> kernels.compile(padded),
                    () -> module.run("tree_slot", staged, lane, place, ragged, watch, copy));
            return Arrays.copyOf(module.longs("tree_choices", slot), rows);
        }

        private static long[] parents(Tree tree, int padded) {
            long[] parents = Arrays.copyOf(tree.parents(), padded);
            for (int row = tree.parents().length; row < padded; row++) {
                parents[row] = row;
            }
            return parents;
        }

        private static long[] asked(Tree tree) {
            long[] asked = Arrays.copyOf(tree.askedRows(), 2 * Draft.MOST_GUESSES);
            System.arraycopy(tree.askedTokens(), 0, asked, Draft.MOST_GUESSES, tree.askedTokens().length);
            return asked;
        }

        @Override
        public double[] probabilities(int guesses) {
            float[] all = module.floats("tree_probabilities", slot);
            double[] wanted = new double[3 * guesses];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = all[i / guesses * Draft.MOST_GUESSES + i % guesses];
            }
            return wanted;
        }

        @Override
        public void keep(int place, long[] rows) {
            module.run("keep_rows", lane, place, rows, watch);
        }
    }
}
