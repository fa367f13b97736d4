package dev.vlaworkbench.episode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instruction in the name of a LIBERO file. OpenVLA's evaluation and training data take it from there, not from the file's
 * attributes, which word some tasks differently.
 */
final class LiberoTaskName {

    private static final String SUFFIX = "_demo.hdf5";
    private static final Pattern SCENE = Pattern.compile("SCENE\\d{1,2}_(.+)$");

    private LiberoTaskName() {}

    /**
     * The instruction, when the file is named {@code <task>_demo.hdf5}; a scene in capitals in front is left out.
     *
     * @param file its path
     */
    static Optional<String> instruction(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX) || name.length() == SUFFIX.length()) {
            return Optional.empty();
        }
        String task = name.substring(0, name.length() - SUFFIX.length());
        if (Character.isUpperCase(task.charAt(0))) {
            Matcher scene = SCENE.matcher(task);
            task = scene.find() ? scene.group(1) : "";
        }
        return Optional.of(task.replace('_', ' ').strip()).filter(text -> !text.isEmpty());
    }
}
