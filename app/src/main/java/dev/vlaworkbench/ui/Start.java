package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.model.FramePreparer;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.memory.Section;
import dev.vlaworkbench.ui.memory.SessionFile;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What the window will want at once, read while the toolkit starts: the last session and the episode to begin with. */
final class Start {

    private static final SessionFile.Reading NOTHING = new SessionFile.Reading(Map.of(), Optional.empty());

    private final WorkbenchOptions options;
    private final Optional<SessionFile> file;
    private final CompletableFuture<SessionFile.Reading> session;
    private final CompletableFuture<Optional<Foreseen>> episode;

    /**
     * Begins to read.
     *
     * @param options what the window opens with
     * @param threads where that happens
     */
    Start(WorkbenchOptions options, Executor threads) {
        this.options = options;
        file = options.session().map(SessionFile::new);
        session = CompletableFuture.supplyAsync(() -> file.map(SessionFile::read).orElse(NOTHING), threads);
        FramePreparer preparer = new FramePreparer();
        episode = session.thenApply(reading -> wanted(reading).map(wanted -> new Foreseen(wanted,
                options.episode().isPresent() ? 0 : SessionMemory.step(section(reading, SessionMemory.SECTION)),
                opened -> EpisodeReader.open(opened.file(), opened.options()),
                (ready, t) -> preparer.prepare(ready.frame(t), ready.preparation()), threads)));
    }

    private static Section section(SessionFile.Reading reading, String name) {
        return reading.sections().getOrDefault(name, new Section());
    }

    /** The episode that {@link Beginning} opens without asking; empty where a person will be asked. */
    private Optional<OpenedEpisode> wanted(SessionFile.Reading reading) {
        Optional<OpenedEpisode> last = options.episode().isPresent()
                ? Optional.empty()
                : SessionMemory.episode(section(reading, SessionMemory.SECTION))
                        .filter(opened -> Files.isReadable(opened.file()));
        return last.or(() -> options.episode().or(options::sampleEpisode)
                .flatMap(path -> options.episodeOptions().map(said -> new OpenedEpisode(path, said))));
    }

    /** The episode to begin with; empty where a person will be asked. */
    Optional<Foreseen> episode() {
        return episode.join();
    }

    /** The theme to begin with. */
    ThemeChoice theme() {
        return options.theme()
                .or(() -> ThemeController.choice(section(session.join(), ThemeController.SECTION)))
                .orElse(ThemeChoice.SYSTEM);
    }

    /** A memory of the last session. */
    Memory memory() {
        return new Memory(file, session::join);
    }
}
