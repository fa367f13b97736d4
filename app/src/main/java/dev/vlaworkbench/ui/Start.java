package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.EpisodeGlance;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.model.FramePreparer;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.memory.Section;
import dev.vlaworkbench.ui.memory.SessionFile;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What the window will want at once, read while the toolkit starts: the last session and the episode to begin with. */
final class Start {

    private static final SessionFile.Reading NOTHING = new SessionFile.Reading(Map.of(), Optional.empty());

    private final FirstWishes wishes;
    private final Optional<SessionFile> file;
    private final CompletableFuture<SessionFile.Reading> session;
    private final CompletableFuture<Optional<FirstSight>> sight;
    private final CompletableFuture<Optional<Foreseen>> episode;
    private final FramePreparer preparer = new FramePreparer();

    /**
     * Begins to read.
     *
     * @param wishes what the first picture depends on
     * @param threads where that happens
     */
    Start(FirstWishes wishes, Executor threads) {
        this.wishes = wishes;
        file = wishes.session().map(SessionFile::new);
        session = CompletableFuture.supplyAsync(() -> file.map(SessionFile::read).orElse(NOTHING), threads);
        CompletableFuture<Optional<OpenedEpisode>> wanted = session.thenApply(this::wanted);
        sight = wanted.thenApply(found -> found.flatMap(this::seen));
        // Only then, because there may be no more than two cores, and the toolkit has one of them.
        episode = sight.thenCombine(wanted, (first, found) -> found.map(opened -> new Foreseen(opened, step(),
                asked -> EpisodeReader.open(asked.file(), asked.options()), (ready, t) -> first.map(FirstSight::frame)
                        .orElseGet(() -> preparer.prepare(ready.frame(t), ready.preparation())),
                threads)));
    }

    /** The control step to begin with. */
    private int step() {
        return wishes.episode().isPresent() ? 0 : SessionMemory.step(section(SessionMemory.SECTION));
    }

    private Optional<FirstSight> seen(OpenedEpisode opened) {
        try {
            EpisodeGlance glance = EpisodeReader.glance(opened.file(), opened.options(), step());
            return Optional.of(
                    new FirstSight(preparer.prepare(glance.frame(), glance.preparation()), glance.instruction()));
        } catch (RuntimeException | LinkageError unreadable) {
            // Told when the episode is opened.
            return Optional.empty();
        }
    }

    private static Section section(SessionFile.Reading reading, String name) {
        return reading.sections().getOrDefault(name, new Section());
    }

    /** The episode that {@link Beginning} opens without asking; empty where a person will be asked. */
    private Optional<OpenedEpisode> wanted(SessionFile.Reading reading) {
        Optional<OpenedEpisode> last = wishes.episode().isPresent()
                ? Optional.empty()
                : SessionMemory.episode(section(reading, SessionMemory.SECTION))
                        .filter(opened -> Files.isReadable(opened.file()));
        return last.or(() -> wishes.episode().or(wishes::sampleEpisode)
                .flatMap(path -> wishes.episodeOptions().or(() -> undoubted(path))
                        .map(said -> new OpenedEpisode(path, said))));
    }

    /** What nobody will be asked about: the file's one episode, when it says its instruction. */
    private static Optional<EpisodeOptions> undoubted(Path path) {
        try {
            List<EpisodeSummary> found = EpisodeReader.list(path);
            return found.size() == 1 && !found.getFirst().instruction().isBlank()
                    ? Optional.of(EpisodeOptions.none())
                    : Optional.empty();
        } catch (UserException unreadable) {
            // Told when the episode is opened.
            return Optional.empty();
        }
    }

    /** The first picture; empty where a person will be asked, or there is none. */
    CompletableFuture<Optional<FirstSight>> sight() {
        return sight;
    }

    /** The episode to begin with; empty where a person will be asked. */
    Optional<Foreseen> episode() {
        return episode.join();
    }

    /** The theme to begin with. */
    ThemeChoice theme() {
        return wishes.theme()
                .or(() -> ThemeController.choice(section(ThemeController.SECTION)))
                .orElse(ThemeChoice.SYSTEM);
    }

    /** Part of the last session; empty where there is none. Blocks until the session is read. */
    Section section(String name) {
        return section(session.join(), name);
    }

    /** A memory of the last session. */
    Memory memory() {
        return new Memory(file, session::join);
    }
}
