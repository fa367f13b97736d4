package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private temporary folder with the copies of the archives that are loaded. */
final class ArchiveCopies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCopies.class);

    private final Path folder;
    private int copied;

    private ArchiveCopies(Path folder) {
        this.folder = folder;
    }

    static ArchiveCopies inTemporaryFolder() {
        try {
            return new ArchiveCopies(Files.createTempDirectory("vla-workbench-plugins"));
        } catch (IOException fault) {
            throw new UserException(
                    "The temporary folder " + System.getProperty("java.io.tmpdir") + " cannot be written ("
                            + fault.getMessage() + "); free space there or set -Djava.io.tmpdir.",
                    fault);
        }
    }

    /**
     * Copies an archive into a folder of its own.
     *
     * @throws PluginRefused when it cannot be read
     */
    Path copy(Path archive) throws PluginRefused {
        if (Files.isDirectory(archive)) {
            throw new PluginRefused("it is a folder", "put the built jar itself into the plug-ins folder", null);
        }
        try {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(copied++)));
            return Files.copy(archive, own.resolve("plugin.jar"));
        } catch (IOException fault) {
            throw new PluginRefused(
                    "it cannot be copied (" + ForeignThrowable.describe(fault) + ")",
                    "give yourself the right to read it and free space in " + folder.getParent(),
                    fault);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            LOG.debug("left {} behind", folder, fault);
        }
    }
}
