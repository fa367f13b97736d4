package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        plan.merges().forEach(merge -> boundaries.add(merge.layer()));
        plan.renumberedFrom().ifPresent(boundaries::add);
        boundaries.add(layers);
        return boundaries.tailSet(layer + 1).first();
    }

    /**
     * The rows that become one before a layer begins, as indices into the present rows, each group's carrier first.
     *
     * @return the groups; empty when there are none
     */
    List<long[]> mergedRows(int layer, TokenPlan plan) {
        List<Integer> present = IntStream.of(rows).boxed().toList();
        return plan.merges().stream().filter(merge -> merge.layer() == layer)
                .map(merge -> merge.members().stream().mapToLong(token -> present.indexOf(token + 1)).toArray())
                .toList();
    }

    /**
     * Which of the present rows stay when a layer begins, as indices into the present rows. Where positions are counted anew, the
     * rows that carry a merge move behind the other visual ones.
     *
     * @return the indices, ascending unless rows move; empty when all stay where they are
     */
    long[] keptRows(int layer, TokenPlan plan) {
        int[] present = rows;
        int[] kept = IntStream.range(0, present.length).filter(i -> stays(present[i], layer, plan)).toArray();
        if (plan.renumberedAt(layer)) {
            Set<Integer> carriers = plan.merges().stream().filter(merge -> merge.layer() == layer)
                    .map(merge -> merge.carrier() + 1).collect(Collectors.toSet());
            kept = IntStream.of(kept).boxed()
                    .sorted(Comparator.comparingInt(i -> block(present[i], carriers)))
                    .mapToInt(Integer::intValue).toArray();
        }
        rows = IntStream.of(kept).map(i -> present[i]).toArray();
        return Arrays.equals(kept, IntStream.range(0, present.length).toArray())
                ? new long[0]
                : IntStream.of(kept).asLongStream().toArray();
    }

    /** BOS and visual rows, then carriers, then the prompt; a sort by block leaves the order within one. */
    private static int block(int position, Set<Integer> carriers) {
        if (position > PatchGrid.TOKENS) {
            return 2;
        }
        return carriers.contains(position) ? 1 : 0;
    }

    /** The original position of each row in the hidden stream now. */
    int[] positions() {
        return rows.clone();
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
     * @return the positions, ascending; empty when all are. Where positions are counted anew, {@link #keptRows} must have been
     *     asked for this layer before
     */
    long[] attendedKeys(int layer, TokenPlan plan) {
        if (plan.renumberedAt(layer)) {
            return rows.length == length ? new long[0] : LongStream.range(0, rows.length).toArray();
        }
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
