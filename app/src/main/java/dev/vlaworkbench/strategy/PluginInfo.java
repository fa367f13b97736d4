package dev.vlaworkbench.strategy;

import java.nio.file.Path;
import java.util.List;

/**
 * What a loaded plug-in's manifest says of it.
 *
 * @param archive the archive as it lies in the plug-ins folder
 * @param id the plug-in's id, unique in the catalog
 * @param version the plug-in's own version
 * @param provider its author; empty when not named
 * @param description one line; empty when not given
 * @param license its licence; empty when not named
 * @param requires the API versions it works with; {@code *} when not said
 * @param strategies ids of the strategies it offers
 */
public record PluginInfo(
        Path archive,
        String id,
        String version,
        String provider,
        String description,
        String license,
        String requires,
        List<String> strategies) {

    /** Copies the list. */
    public PluginInfo {
        strategies = List.copyOf(strategies);
    }
}
