package dev.vlaworkbench.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of plug-in archives. */
final class PluginsFolder {

    private final Path folder;
    private final DisabledPlugins disabled;

    PluginsFolder(Path folder) {
        this.folder = folder;
        this.disabled = new DisabledPlugins(folder);
    }

    /**
     * The jars by name; hidden files and all others are left alone.
     *
     * @param problems takes it that there is no such folder or that it cannot be read
     */
    List<Path> archives(List<PluginProblem> problems) {
        try {
            return archives();
        } catch (PluginRefused unreadable) {
            problems.add(unreadable.problem(folder));
            return List.of();
        }
    }

    /**
     * Ids of the plug-ins that a person switched off.
     *
     * @param problems takes it that their list cannot be read
     */
    Set<String> disabled(List<PluginProblem> problems) {
        try {
            return disabled.ids();
        } catch (PluginRefused unreadable) {
            problems.add(unreadable.problem(disabled.file()));
            return Set.of();
        }
    }

    private List<Path> archives() throws PluginRefused {
        if (!Files.isDirectory(folder)) {
            throw new PluginRefused(
                    folder + (Files.exists(folder) ? " is no folder" : " does not exist"),
                    "name the folder that holds the plug-in jars",
                    null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PluginsFolder::isArchive).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new PluginRefused(
                    folder + " cannot be read (" + unreadable.getMessage() + ")",
                    "give yourself the right to read it or name another folder",
                    unreadable);
        }
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") && !name.startsWith(".");
    }
}
