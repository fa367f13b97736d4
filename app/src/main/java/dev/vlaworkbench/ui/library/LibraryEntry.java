package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An episode that can be opened.
 *
 * @param file the recording
 * @param demo which of its episodes; empty where it holds one
 * @param name as the file calls it
 * @param instruction the task; blank when the file does not say it
 * @param steps number of control steps; 0 when unknown or damaged
 * @param fault why it cannot be opened, in one sentence; empty when it can
 */
public record LibraryEntry(Path file, Optional<String> demo, String name, String instruction, int steps, String fault) {

    /** A file that could not be read. */
    static LibraryEntry damaged(Path file, String fault) {
        return new LibraryEntry(file, Optional.empty(), file.getFileName().toString(), "", 0, fault);
    }

    /** Whether this is where an episode was opened from. */
    public boolean isSame(OpenedEpisode opened) {
        return opened != null && file.toAbsolutePath().normalize().equals(opened.file().toAbsolutePath().normalize())
                && demo.equals(opened.options().demo());
    }

    /** How to open it without asking. */
    public EpisodeOptions options() {
        return new EpisodeOptions(demo, Optional.empty());
    }

    /** The task, or the name where there is none. */
    public String title() {
        return instruction.isBlank() ? name : instruction;
    }
}
