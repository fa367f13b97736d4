package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The instruction of a LIBERO file.
 *
 * @param text the sentence
 * @param notes a sentence when the file's sources disagree
 */
record LiberoInstruction(String text, List<String> notes) {

    /**
     * Takes the person's sentence, else the file name's (as OpenVLA's evaluation does), else the attributes'.
     *
     * @throws UserException when there is none
     */
    static LiberoInstruction choose(Path file, Optional<String> given, LiberoAttributes attributes) {
        if (given.isPresent()) {
            return new LiberoInstruction(given.get(), List.of());
        }
        Optional<String> named = LiberoTaskName.instruction(file);
        Optional<String> stated = attributes.instruction();
        String chosen = named.or(() -> stated)
                .orElseThrow(
                        () -> new UserException(file + " says nowhere what the task is; give it with --instruction, or "
                                + "name the file <task_with_underscores>_demo.hdf5."));
        boolean differ = stated.isPresent() && !stated.get().equalsIgnoreCase(chosen);
        return new LiberoInstruction(chosen,
                differ
                        ? List.of("The file's attributes word the task \"" + stated.get()
                                + "\"; the file name's sentence is used, as in OpenVLA's evaluation.")
                        : List.of());
    }
}
