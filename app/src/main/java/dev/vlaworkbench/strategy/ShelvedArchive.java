package dev.vlaworkbench.strategy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An archive of the plug-ins folder after the attempt to load it. With neither {@code loaded} nor {@code refusal} it is
 * disabled.
 *
 * @param archive as it lies in the folder
 * @param manifest what its manifest says; empty when that cannot be read
 * @param loaded its strategies; empty when it is not loaded
 * @param refusal why it is not loaded; beside {@code loaded} why a later build is not
 */
record ShelvedArchive(
        Path archive, Optional<PluginManifest> manifest, Optional<PluginArchive> loaded,
        Optional<PluginProblem> refusal) {

    boolean isDisabled() {
        return loaded.isEmpty() && refusal.isEmpty();
    }

    /** The same build, which stays because a later one cannot be loaded. */
    ShelvedArchive butNotNewer(PluginProblem later) {
        return new ShelvedArchive(archive, manifest, loaded, Optional.of(new PluginProblem(
                archive, later.sentence() + " The build that was loaded before stays.", later.cause())));
    }

    /** Unloads it as soon as none of its strategies runs. */
    void close() {
        loaded.ifPresent(PluginArchive::close);
    }
}
