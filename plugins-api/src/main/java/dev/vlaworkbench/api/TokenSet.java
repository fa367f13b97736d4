package dev.vlaworkbench.api;

import java.util.List;
import java.util.TreeSet;

/**
 * A named set of visual tokens that a strategy explains itself with.
 *
 * @param name what the set is, as it stands on screen, such as "static"
 * @param role the meaning that decides its colour
 * @param description one sentence that says which rule put a token into it
 * @param tokens the members, ascending, each once
 */
public record TokenSet(String name, Role role, String description, List<Integer> tokens) {

    /** What a set means for the computation. */
    public enum Role {
        /** Tokens that must be computed. */
        IMPORTANT,
        /** Tokens whose keys and values are reused. */
        REUSED,
        /** Tokens similar to the last frame. */
        STATIC,
        /** Tokens that are dropped. */
        DROPPED,
        /** Anything else. */
        OTHER
    }

    /**
     * Sorts and copies the members.
     *
     * @throws IllegalArgumentException when the name is blank, or a member is no visual token or stands twice
     */
    public TokenSet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a token set needs a name");
        }
        TreeSet<Integer> sorted = new TreeSet<>();
        for (int token : tokens) {
            if (!sorted.add(PatchGrid.checkToken(token))) {
                throw new IllegalArgumentException("token set '" + name + "' holds token " + token + " twice");
            }
        }
        tokens = List.copyOf(sorted);
    }
}
