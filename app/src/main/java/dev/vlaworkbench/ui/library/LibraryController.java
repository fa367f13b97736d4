package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through library folders and reads pictures of episodes, on threads of its own. Every method is for the FX thread;
 * results come back through the executor given.
 */
public final class LibraryController implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryController.class);
    private static final int DEPTH = 4;
    private static final int MOST_FILES = 2000;
    private static final int MOST_PREVIEWS = 400;

    /** How recordings are read. Both calls block. */
    public interface Recordings {

        /**
         * The episodes of a file.
         *
         * @throws UserException when it cannot be read
         */
        List<EpisodeSummary> episodes(Path file);

        /**
         * An episode's first frame.
         *
         * @throws UserException when it cannot be read
         */
        EpisodePreview preview(Path file, Optional<String> demo);
    }

    private final LibraryModel model;
    private final Recordings recordings;
    private final Executor onFxThread;
    private final ExecutorService scanner = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("library").daemon(true).factory());
    private final LinkedBlockingDeque<Runnable> wanted = new LastFirst();
    private final ExecutorService painter = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, wanted,
            Thread.ofPlatform().name("thumbnails").daemon(true).factory());
    private final Map<LibraryEntry, Optional<EpisodePreview>> previews = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LibraryEntry, Optional<EpisodePreview>> eldest) {
            return size() > MOST_PREVIEWS;
        }
    };
    private final Map<LibraryEntry, List<Consumer<EpisodePreview>>> asked = new LinkedHashMap<>();

    /** What was asked for last is what the person looks at now. */
    private static final class LastFirst extends LinkedBlockingDeque<Runnable> {
        @Override
        public boolean offer(Runnable task) {
            return offerFirst(task);
        }
    }

    /**
     * A library whose folders are looked through as they are added.
     *
     * @param model what it fills
     * @param recordings reads files; called on threads of the library, two at a time at most
     * @param onFxThread runs work on the FX thread
     */
    public LibraryController(LibraryModel model, Recordings recordings, Executor onFxThread) {
        this.model = model;
        this.recordings = recordings;
        this.onFxThread = onFxThread;
    }

    /**
     * Adds a folder and looks through it; a folder that is there already is looked through anew.
     *
     * @param folder holds recordings, itself or in folders within
     */
    public void add(Path folder) {
        Path known = folder.toAbsolutePath().normalize();
        if (!model.folders().contains(known)) {
            model.folders().add(known);
        }
        scan(known);
    }

    /** Removes a folder from the library; nothing on the disk changes. */
    public void remove(Path folder) {
        model.folders().remove(folder);
        model.entries().removeIf(entry -> entry.file().startsWith(folder));
    }

    /** Looks through every folder anew. */
    public void refresh() {
        previews.clear();
        List.copyOf(model.folders()).forEach(this::scan);
    }

    private void scan(Path folder) {
        model.scanningProperty().set(model.scanningProperty().get() + 1);
        model.entries().removeIf(entry -> entry.file().startsWith(folder));
        scanner.execute(() -> {
            try {
                for (Path file : recordings(folder)) {
                    List<LibraryEntry> found = entries(file);
                    onFxThread.execute(() -> {
                        if (model.folders().contains(folder)) {
                            model.entries().addAll(found);
                        }
                    });
                }
            } catch (RuntimeException | LinkageError problem) {
                LOG.warn("The folder {} could not be looked through: {}", folder, problem.toString());
            } finally {
                onFxThread.execute(() -> model.scanningProperty().set(model.scanningProperty().get() - 1));
            }
        });
    }

    private static List<Path> recordings(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> isRecording(file.getFileName().toString())).filter(Files::isRegularFile)
                    .limit(MOST_FILES).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a file's name is that of a recording. */
    public static boolean isRecording(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).matches(".+\\.(hdf5|h5|mp4)");
    }

    private List<LibraryEntry> entries(Path file) {
        try {
            List<EpisodeSummary> found = recordings.episodes(file);
            List<LibraryEntry> entries = new ArrayList<>();
            for (EpisodeSummary episode : found) {
                entries.add(new LibraryEntry(file,
                        found.size() > 1 ? Optional.of(episode.name()) : Optional.empty(), episode.name(),
                        episode.instruction(), episode.steps(), ""));
            }
            return entries;
        } catch (UserException damaged) {
            return List.of(LibraryEntry.damaged(file, damaged.getMessage()));
        } catch (RuntimeException | LinkageError unforeseen) {
            LOG.warn("{} could not be read", file, unforeseen);
            return List.of(LibraryEntry.damaged(file, file + " could not be read: " + unforeseen + "."));
        }
    }

    /**
     * Asks for an episode's picture; what is asked for last comes first.
     *
     * @param entry the episode
     * @param ready takes the picture, at once when it was read before, never when there is none
     */
    public void preview(LibraryEntry entry, Consumer<EpisodePreview> ready) {
        Optional<EpisodePreview> known = previews.get(entry);
        if (known != null) {
            known.ifPresent(ready);
            return;
        }
        List<Consumer<EpisodePreview>> waiting = asked.computeIfAbsent(entry, fresh -> new ArrayList<>());
        waiting.add(ready);
        if (waiting.size() == 1 && !painter.isShutdown()) {
            painter.execute(() -> {
                Optional<EpisodePreview> preview = read(entry);
                onFxThread.execute(() -> {
                    previews.put(entry, preview);
                    asked.remove(entry).forEach(preview::ifPresent);
                });
            });
        }
    }

    private Optional<EpisodePreview> read(LibraryEntry entry) {
        try {
            return Optional.of(recordings.preview(entry.file(), entry.demo()));
        } catch (RuntimeException | LinkageError damaged) {
            LOG.debug("{} has no picture", entry.file(), damaged);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        scanner.shutdownNow();
        painter.shutdownNow();
    }
}
