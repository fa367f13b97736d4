package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The plug-ins that a person switched off: a text file in the plug-ins folder with an id a line, as PF4J has it. */
final class DisabledPlugins {

    private static final String FILE = "disabled.txt";
    private static final String COMMENT = "#";

    private final Path file;

    /**
     * The list of a folder.
     *
     * @param folder the plug-ins folder, which need not exist
     */
    DisabledPlugins(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /**
     * The ids.
     *
     * @throws PluginRefused when there is a list that cannot be read
     */
    Set<String> ids() throws PluginRefused {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            Set<String> ids = new TreeSet<>();
            Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT)).forEach(ids::add);
            return ids;
        } catch (IOException unreadable) {
            throw new PluginRefused(
                    "the list of disabled plug-ins cannot be read (" + ForeignThrowable.describe(unreadable) + ")",
                    "give yourself the right to read it, or delete it to enable every plug-in",
                    unreadable);
        }
    }

    /** Where the list lies. */
    Path file() {
        return file;
    }

    /**
     * Writes that a plug-in is switched off or on.
     *
     * @throws UserException when the list cannot be read or written
     */
    void set(String id, boolean disabled) {
        try {
            Set<String> ids = new TreeSet<>(ids());
            if (disabled ? ids.add(id) : ids.remove(id)) {
                write(ids);
            }
        } catch (PluginRefused unreadable) {
            throw new UserException(unreadable.problem(file).sentence(), unreadable);
        } catch (IOException unwritable) {
            throw new UserException("Plug-in '" + id + "' stays as it is: " + file + " cannot be written ("
                    + unwritable.getMessage() + "); give yourself the right to write there.", unwritable);
        }
    }

    private void write(Set<String> ids) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(COMMENT + " plug-ins that are not loaded, an id a line");
        lines.addAll(ids);
        Path part = file.resolveSibling("." + FILE + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
