package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plug-ins folder that is kept up to date while strategies run. Each change gives a new {@link StrategyCatalog} in which
 * everything that did not change is the same; what was taken away or replaced stays loaded until the last lane that runs it has
 * ended. A build that cannot be loaded does not displace the one before.
 *
 * <p>Safe for use by several threads. Every method that changes something may block while plug-ins are loaded.
 */
public final class PluginShelf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginShelf.class);

    private final Path folder;
    private final PluginsFolder files;
    private final PluginStore store;
    private final ArchiveReader reader;
    /** The archives by path, with the stamp that each had when it was read. */
    private final Map<Path, Kept> kept = new TreeMap<>();
    /** Stamps at the last look, to tell a file that is still being written. */
    private final Map<Path, Optional<FileStamp>> lastLook = new LinkedHashMap<>();
    /** By plug-in id. */
    private final Map<String, Followed> followed = new LinkedHashMap<>();
    private volatile StrategyCatalog catalog;
    private volatile Map<String, Path> origins = Map.of();

    private record Kept(ShelvedArchive archive, Optional<FileStamp> stamp) {}

    private record Followed(Path origin, Optional<FileStamp> installed, Optional<PluginProblem> problem) {}

    private PluginShelf(Path folder, Duration limit) {
        this.folder = folder;
        this.files = new PluginsFolder(folder);
        this.store = new PluginStore(folder);
        this.reader = new ArchiveReader(limit);
    }

    /**
     * Loads every jar of a folder that is not disabled, under {@link StrategyCatalog#DEFAULT_TIME_LIMIT}.
     *
     * @param folder the folder; where it is missing or unreadable the catalog is empty and says so
     * @return the shelf
     * @throws UserException when archives cannot be copied to the system's temporary folder
     */
    public static PluginShelf open(Path folder) {
        return open(folder, StrategyCatalog.DEFAULT_TIME_LIMIT);
    }

    static PluginShelf open(Path folder, Duration limit) {
        PluginShelf shelf = new PluginShelf(folder, limit);
        shelf.catalog = new StrategyCatalog(folder, limit, List.of(), List.of(), () -> {});
        synchronized (shelf) {
            shelf.look(false);
        }
        shelf.catalog.problems().forEach(problem -> LOG.warn(problem.sentence()));
        return shelf;
    }

    /** What is offered at this moment. Not to be closed; it goes on to give out what it names until that is replaced. */
    public StrategyCatalog catalog() {
        return catalog;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Looks for new, changed and vanished files. One that has changed since the last look is left alone until it has not changed
     * between two looks, since it may still be being written. Builds that {@link #install} follows are taken over, too.
     *
     * @return what is different
     */
    public synchronized PluginChange refresh() {
        Map<String, Followed> before = Map.copyOf(followed);
        followed.replaceAll(this::takeOver);
        // What was taken over was moved into its place as a whole.
        return look(before.equals(followed));
    }

    /**
     * Loads an archive anew, whether it has changed or not.
     *
     * @param archive as it lies in the folder
     * @return what is different; the strategies of the archive among the renewed, if it could be loaded
     */
    public synchronized PluginChange reload(Path archive) {
        Kept before = kept.get(archive);
        if (before != null) {
            kept.put(archive, new Kept(before.archive(), Optional.empty()));
        }
        return look(false);
    }

    /**
     * Switches a plug-in off or on, until told otherwise; none of a disabled one's code is loaded.
     *
     * @param id the plug-in's id
     * @param enabled whether it is to be loaded
     * @return what is different
     * @throws UserException when comparisons need it, or the list of disabled plug-ins cannot be written
     */
    public synchronized PluginChange enable(String id, boolean enabled) {
        store.enable(id, enabled, catalog.archives());
        kept.replaceAll((path, archive) -> archive.archive().manifest().filter(manifest -> manifest.id().equals(id))
                .isPresent() ? new Kept(archive.archive(), Optional.empty()) : archive);
        return look(false);
    }

    /**
     * Puts an archive into the folder, and from then on every later build of the same file. One of the same id is replaced.
     *
     * @param archive a plug-in jar outside the folder
     * @return what is different
     * @throws UserException when it cannot be loaded or written; the folder is as before then
     */
    public synchronized PluginChange install(Path archive) {
        Path origin = archive.toAbsolutePath().normalize();
        Optional<FileStamp> stamp = FileStamp.of(origin);
        PluginInfo installed = store.install(origin, true, catalog.archives());
        if (!folder.toAbsolutePath().normalize().equals(origin.getParent())) {
            followed.put(installed.id(), new Followed(origin, stamp, Optional.empty()));
        }
        return look(false);
    }

    /**
     * Deletes an archive from the folder.
     *
     * @param archive as it lies there
     * @return what is different
     * @throws UserException when comparisons need it, or it cannot be deleted
     */
    public synchronized PluginChange remove(Path archive) {
        PluginStatus removed = catalog.archives().stream().filter(status -> status.archive().equals(archive))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "There is no " + archive.getFileName() + " in " + folder + " any more; nothing was removed."));
        store.delete(removed);
        followed.remove(removed.name());
        return look(false);
    }

    /**
     * The files whose later builds are taken over, by plug-in id: those that were installed from outside the folder since the
     * program began. Never blocks.
     */
    public Map<String, Path> origins() {
        return origins;
    }

    private Followed takeOver(String id, Followed now) {
        Optional<FileStamp> stamp = FileStamp.of(now.origin());
        boolean steady = stamp.equals(lastLook.put(now.origin(), stamp));
        if (stamp.isEmpty() || !steady || stamp.equals(now.installed())) {
            return now;
        }
        try {
            store.install(now.origin(), true, catalog.archives());
            return new Followed(now.origin(), stamp, Optional.empty());
        } catch (UserException refused) {
            return new Followed(now.origin(), stamp, Optional.of(new PluginProblem(now.origin(),
                    refused.getMessage() + " The build that was loaded before stays.",
                    Optional.ofNullable(refused.getCause()))));
        }
    }

    /** Reads what has changed, and makes the catalog anew. */
    private PluginChange look(boolean onlySteady) {
        List<PluginProblem> problems = new ArrayList<>();
        List<ShelvedArchive> replaced = new ArrayList<>();
        Set<String> off = files.disabled(problems);
        Set<Path> there = new HashSet<>(files.archives(problems));
        kept.keySet().stream().filter(path -> !there.contains(path)).toList()
                .forEach(path -> replaced.add(kept.remove(path).archive()));
        for (Path path : there) {
            Optional<FileStamp> stamp = FileStamp.of(path);
            boolean steady = stamp.equals(lastLook.put(path, stamp));
            Kept before = kept.get(path);
            boolean switched = before != null && isOff(before, off) != before.archive().isDisabled();
            boolean changed = before == null || !stamp.equals(before.stamp());
            if (switched || changed && (steady || !onlySteady)) {
                kept.put(path, read(path, stamp, off, Optional.ofNullable(before), replaced));
            }
        }
        followed.values().forEach(one -> one.problem().ifPresent(problems::add));
        origins = followed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().origin()));
        StrategyCatalog before = catalog;
        catalog = new StrategyCatalog(folder, reader.limit(), kept.values().stream().map(Kept::archive).toList(),
                problems, () -> {});
        replaced.forEach(ShelvedArchive::close);
        return difference(before, catalog);
    }

    private static boolean isOff(Kept archive, Set<String> off) {
        return archive.archive().manifest().filter(manifest -> off.contains(manifest.id())).isPresent();
    }

    private Kept read(
            Path path, Optional<FileStamp> stamp, Set<String> off, Optional<Kept> before,
            List<ShelvedArchive> replaced) {
        ShelvedArchive read = reader.read(path, off);
        Optional<ShelvedArchive> older = before.map(Kept::archive);
        if (read.refusal().isPresent() && older.flatMap(ShelvedArchive::loaded).isPresent()) {
            return new Kept(older.get().butNotNewer(read.refusal().get()), stamp);
        }
        older.ifPresent(replaced::add);
        return new Kept(read, stamp);
    }

    private static PluginChange difference(StrategyCatalog before, StrategyCatalog now) {
        Map<String, LoadedStrategy> old = before.loaded();
        Map<String, LoadedStrategy> present = now.loaded();
        Set<String> renewed = present.keySet().stream().filter(old::containsKey)
                .filter(id -> old.get(id).archive() != present.get(id).archive()).collect(Collectors.toSet());
        Set<String> added = new HashSet<>(present.keySet());
        added.removeAll(old.keySet());
        Set<String> gone = new HashSet<>(old.keySet());
        gone.removeAll(present.keySet());
        return new PluginChange(renewed, added, gone, !before.archives().equals(now.archives())
                || !sentences(before).equals(sentences(now)));
    }

    private static List<String> sentences(StrategyCatalog catalog) {
        return catalog.problems().stream().map(PluginProblem::sentence).toList();
    }

    /** Unloads the plug-ins, each when its last running strategy is closed, and deletes the copies. */
    @Override
    public synchronized void close() {
        kept.values().forEach(one -> one.archive().close());
        kept.clear();
        reader.close();
    }
}
