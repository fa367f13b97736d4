package dev.vlaworkbench.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists the archives of a plug-ins folder. */
final class PluginsFolder {

    private PluginsFolder() {}

    /**
     * The jars of a folder by name; hidden files and all others are left alone.
     *
     * @throws PluginRefused when there is no such folder or it cannot be read
     */
    static List<Path> archives(Path folder) throws PluginRefused {
        if (!Files.isDirectory(folder)) {
            throw new PluginRefused(
                    folder + (Files.exists(folder) ? " is no folder" : " does not exist"),
                    "name the folder that holds the plug-in jars",
                    null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PluginsFolder::isArchive).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
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
