package dev.vlaworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The episodes and checkpoints that come with the workbench.
 *
 * @param folder holds the folders {@code episodes} and {@code checkpoints}; need not be there
 */
record Samples(Path folder) {

    /** The first recording, by name. */
    Optional<Path> episode() {
        return first("episodes", file -> Files.isRegularFile(file) && file.toString().matches(".*\\.(hdf5|h5|mp4)"));
    }

    /** The first checkpoint, by name. */
    Optional<Path> checkpoint() {
        return first("checkpoints", file -> Files.isRegularFile(file.resolve("config.json")));
    }

    private Optional<Path> first(String kind, Predicate<Path> wanted) {
        Path where = folder.resolve(kind);
        if (!Files.isDirectory(where)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(wanted).sorted().findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
