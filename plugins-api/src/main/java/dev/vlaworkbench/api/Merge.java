package dev.vlaworkbench.api;

import java.util.HashSet;
import java.util.List;

/**
 * Before a layer, several visual tokens become one: the first member's hidden row is replaced by the plain mean of all members'
 * rows and goes on at the first member's place; the other members are dropped there.
 *
 * @param layer the layer before which they become one, at least 0
 * @param members visual tokens, the one that goes on first; at least one
 */
public record Merge(int layer, List<Integer> members) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when the layer is negative, or there is no member, or one is no visual token or stands
     *     twice
     */
    public Merge {
        members = List.copyOf(members);
        members.forEach(PatchGrid::checkToken);
        if (layer < 0 || members.isEmpty() || new HashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException(
                    "a merge takes different visual tokens before a layer, not " + members + " before " + layer);
        }
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
