package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Turns a token plan into rows and keys for runs of layers between which nothing changes. Position 0 is BOS, 1..256 the visual
 * tokens, the rest the prompt.
 */
final class PrefillSegments {

    private final int layers;
    private final int length;
    private int[] rows;

    /**
     * @param layers decoder layers L
     * @param length whole sequence length N
     */
    PrefillSegments(int layers, int length) {
        this.layers = layers;
        this.length = length;
        this.rows = IntStream.range(0, length).toArray();
    }

    /**
     * The next layer after {@code layer} at which the plan or a decision interrupts the pass.
     *
     * @param layer a layer, 0..L-1
     * @param decisionLayers boundaries at which the strategy decides again
     * @return 1..L
     */
    int endOfSegment(int layer, TokenPlan plan, Collection<Integer> decisionLayers) {
        SortedSet<Integer> boundaries = new TreeSet<>(decisionLayers);
        for (Disposition disposition : plan.dispositions()) {
            boundaries.add(disposition.fromLayer());
        }
        boundaries.add(layers);
        return boundaries.tailSet(layer + 1).first();
    }

    /**
     * Which of the present rows stay when a layer begins, as indices into the present rows.
     *
     * @return the indices, ascending; empty when all stay
     */
    long[] keptRows(int layer, TokenPlan plan) {
        int[] present = rows;
        int[] kept = IntStream.range(0, present.length).filter(i -> stays(present[i], layer, plan)).toArray();
        rows = IntStream.of(kept).map(i -> present[i]).toArray();
        return kept.length == present.length ? new long[0] : IntStream.of(kept).asLongStream().toArray();
    }

    /** How many rows the hidden stream holds now. */
    int rows() {
        return rows.length;
    }

    private static boolean stays(int position, int layer, TokenPlan plan) {
        return position == 0 || position > PatchGrid.TOKENS || plan.of(position - 1).computedAt(layer);
    }

    /**
     * The positions attended to at a layer.
     *
     * @return the positions, ascending; empty when all are
     */
    long[] attendedKeys(int layer, TokenPlan plan) {
        long[] keys = IntStream.range(0, length).filter(position -> {
            if (position == 0 || position > PatchGrid.TOKENS) {
                return true;
            }
            Disposition disposition = plan.of(position - 1);
            return disposition.kind() != Disposition.Kind.DROP || layer < disposition.fromLayer();
        }).asLongStream().toArray();
        return keys.length == length ? new long[0] : keys;
    }
}
