package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Before a layer, several visual tokens become one: the first member's hidden row is replaced by the weighted mean of all members'
 * rows and goes on at the first member's place; the other members are dropped there.
 *
 * @param layer the layer before which they become one, at least 0
 * @param members visual tokens, the one that goes on first; at least one
 * @param weights one for each member, below 1e30 and not negative, not all 0; only their ratios count
 */
public record Merge(int layer, List<Integer> members, List<Double> weights) {

    /** Far beyond any sensible weight, and still finite when many are added up in float32. */
    private static final double LARGEST = 1e30;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the layer is negative, or there is no member, or one is no visual token or stands
     *     twice, or the weights are not as said
     */
    public Merge {
        members = List.copyOf(members);
        weights = List.copyOf(weights);
        members.forEach(PatchGrid::checkToken);
        if (layer < 0 || members.isEmpty() || new HashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException(
                    "a merge takes different visual tokens before a layer, not " + members + " before " + layer);
        }
        if (weights.size() != members.size() || weights.stream().anyMatch(weight -> !(weight >= 0 && weight < LARGEST))
                || weights.stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("a merge of " + members.size()
                    + " tokens takes as many weights, below 1e30, none negative, not all 0, not " + weights);
        }
    }

    /**
     * The plain mean of the members.
     *
     * @param layer see the record
     * @param members see the record
     * @throws IllegalArgumentException as above
     */
    public Merge(int layer, List<Integer> members) {
        this(layer, members, Collections.nCopies(members.size(), 1.0));
    }

    /** The token that goes on. */
    public int carrier() {
        return members.getFirst();
    }

    /** The tokens that are dropped. */
    public List<Integer> others() {
        return members.subList(1, members.size());
    }
}
