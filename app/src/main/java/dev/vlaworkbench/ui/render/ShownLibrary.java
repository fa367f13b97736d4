package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.ui.library.LibraryController;
import dev.vlaworkbench.ui.library.LibraryEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The episodes beside the one that is pictured, as the window would list them.
 *
 * @param folder where they lie
 * @param episodes with their pictures, by file name
 */
record ShownLibrary(Path folder, Map<LibraryEntry, EpisodePreview> episodes) {

    /** More would not be seen on a picture. */
    private static final int MOST = 8;

    /**
     * Reads the folder of an episode; a file that cannot be read is left out.
     *
     * @param episode what is pictured
     */
    static ShownLibrary beside(Episode episode) {
        Path folder = episode.file().toAbsolutePath().normalize().getParent();
        Map<LibraryEntry, EpisodePreview> episodes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> LibraryController.isRecording(file.getFileName().toString())).sorted().limit(MOST)
                    .forEach(file -> add(file, episodes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ShownLibrary(folder, episodes);
    }

    private static void add(Path file, Map<LibraryEntry, EpisodePreview> episodes) {
        try {
            List<EpisodeSummary> found = EpisodeReader.list(file);
            EpisodeSummary first = found.getFirst();
            Optional<String> demo = found.size() > 1 ? Optional.of(first.name()) : Optional.empty();
            episodes.put(new LibraryEntry(file, demo, first.name(), first.instruction(), first.steps(), ""),
                    EpisodeReader.preview(file, demo));
        } catch (UserException damaged) {
            // The window would list it with its fault; on a picture of another episode it is of no interest.
        }
    }

    /** Gives a picture at once. */
    void preview(LibraryEntry entry, Consumer<EpisodePreview> ready) {
        Optional.ofNullable(episodes.get(entry)).ifPresent(ready);
    }
}
