package dev.vlaworkbench.strategy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Copies and loads archives, and leaves those alone that a person switched off. */
final class ArchiveReader implements AutoCloseable {

    private final Duration limit;
    private final ArchiveCopies copies;

    /**
     * A reader.
     *
     * @param limit how long any call into a plug-in may take
     */
    ArchiveReader(Duration limit) {
        this.limit = limit;
        this.copies = ArchiveCopies.inTemporaryFolder();
    }

    Duration limit() {
        return limit;
    }

    /**
     * Tries to load an archive.
     *
     * @param archive as it lies in the plug-ins folder
     * @param disabled ids of plug-ins that are not loaded
     */
    ShelvedArchive read(Path archive, Set<String> disabled) {
        Optional<PluginManifest> manifest = Optional.empty();
        try {
            Path copy = copies.copy(archive);
            manifest = Optional.of(PluginManifest.read(copy));
            if (disabled.contains(manifest.get().id())) {
                return new ShelvedArchive(archive, manifest, Optional.empty(), Optional.empty());
            }
            return new ShelvedArchive(
                    archive, manifest, Optional.of(PluginArchive.load(archive, copy, manifest.get(), limit)),
                    Optional.empty());
        } catch (PluginRefused refused) {
            return new ShelvedArchive(archive, manifest, Optional.empty(), Optional.of(refused.problem(archive)));
        }
    }

    /** Deletes the copies. */
    @Override
    public void close() {
        copies.close();
    }
}
