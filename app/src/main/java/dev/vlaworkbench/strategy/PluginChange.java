package dev.vlaworkbench.strategy;

import java.util.Set;

/**
 * How the strategies on offer differ from before.
 *
 * @param renewed ids of strategies that come from another build than before; a lane of theirs has to begin anew
 * @param added ids of strategies that were not there before
 * @param gone ids of strategies that are not there any more
 * @param archives whether anything about the archives is different, if only why one cannot be loaded
 */
public record PluginChange(Set<String> renewed, Set<String> added, Set<String> gone, boolean archives) {

    /** Copies the sets. */
    public PluginChange {
        renewed = Set.copyOf(renewed);
        added = Set.copyOf(added);
        gone = Set.copyOf(gone);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return !archives && renewed.isEmpty() && added.isEmpty() && gone.isEmpty();
    }
}
