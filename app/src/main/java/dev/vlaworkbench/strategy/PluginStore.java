package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks archives, and puts them into a plug-ins folder or takes them out. Catalogs that are open keep what they loaded.
 */
public final class PluginStore {

    /** The reference of every comparison. */
    private static final String NEEDED_STRATEGY = "dense";

    /** Many calls over made-up episodes, each of which has its own limit inside the kit. */
    private static final Duration CHECK_LIMIT = Duration.ofMinutes(2);

    private final Path folder;

    /**
     * A store over a folder.
     *
     * @param folder the plug-ins folder; made by the first install when it is missing
     */
    public PluginStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What a check found.
     *
     * @param plugin what the manifest says, with the strategies that could be loaded; empty when nothing could
     * @param faults a sentence or line for each fault, of loading and of running without a model; empty when all is well
     */
    public record Report(Optional<PluginInfo> plugin, List<String> faults) {

        /** Copies the list. */
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Loads an archive and runs each of its strategies over made-up episodes, as {@link PluginTestKit} does.
     *
     * @param archive a plug-in jar anywhere
     * @return what was found
     */
    public static Report check(Path archive) {
        try (StrategyCatalog catalog = StrategyCatalog.ofArchive(archive)) {
            List<String> faults = new ArrayList<>(
                    catalog.problems().stream().map(PluginProblem::sentence).toList());
            catalog.loaded().values().forEach(strategy -> faults.addAll(faultsOf(strategy)));
            return new Report(catalog.plugins().stream().findFirst(), faults);
        }
    }

    private static List<String> faultsOf(LoadedStrategy strategy) {
        String id = strategy.descriptor().id();
        try (GuardedThread thread = new GuardedThread("check of " + id, strategy.loader(), CHECK_LIMIT, Long.MAX_VALUE,
                new StrategyWatch())) {
            return thread.call(() -> PluginTestKit.of(strategy.extension()).faults()).stream()
                    .map(fault -> "Strategy '" + id + "', " + ForeignThrowable.oneLine(fault)).toList();
        } catch (CallFault fault) {
            return List.of("Strategy '" + id + "' " + fault.getMessage() + "; " + fault.remedy() + ".");
        }
    }

    /**
     * Puts an archive into the folder, under its plug-in's id.
     *
     * @param archive a plug-in jar
     * @param replace whether one of the same id may be replaced
     * @return what was installed
     * @throws UserException when it cannot be loaded, its id or a strategy's is taken, or the folder cannot be written; the folder
     *     is as before then
     */
    public PluginInfo install(Path archive, boolean replace) {
        if (!Files.isDirectory(folder)) {
            return install(archive, replace, List.of());
        }
        try (StrategyCatalog catalog = StrategyCatalog.load(folder)) {
            return install(archive, replace, catalog.archives());
        }
    }

    /** The same, beside archives that are known. */
    PluginInfo install(Path archive, boolean replace, List<PluginStatus> present) {
        PluginInfo plugin;
        try (StrategyCatalog catalog = StrategyCatalog.ofArchive(archive)) {
            catalog.problems().stream().findFirst().ifPresent(problem -> {
                throw new UserException(problem.sentence(), problem.cause().orElse(null));
            });
            plugin = catalog.plugins().getFirst();
        }
        Optional<Path> before = place(plugin, replace, infos(present));
        Path target = before.orElseGet(() -> folder.resolve(fileName(plugin)));
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            if (Files.exists(target) && before.isEmpty()) {
                throw new UserException("Plug-in '" + plugin.id() + "' is not installed: " + target
                        + " exists and is no such plug-in; move it away.");
            }
            Files.copy(archive, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            // Whoever installs a plug-in wants it to run.
            new DisabledPlugins(folder).set(plugin.id(), false);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
        return plugin;
    }

    private static String fileName(PluginInfo plugin) {
        return plugin.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".jar";
    }

    /** Where the same plug-in already lies. */
    private static Optional<Path> place(PluginInfo wanted, boolean replace, List<PluginInfo> present) {
        for (PluginInfo other : present) {
            boolean same = other.id().equals(wanted.id());
            if (same && !replace) {
                throw new UserException("Plug-in '" + wanted.id() + "' is already installed in version "
                        + other.version() + "; replace it with --replace or remove it first.");
            }
            wanted.strategies().stream().filter(id -> !same && other.strategies().contains(id)).findFirst()
                    .ifPresent(id -> {
                        throw new UserException("Plug-in '" + wanted.id() + "' is not installed: plug-in '"
                                + other.id() + "' has a strategy '" + id
                                + "', too; remove that one or rename the strategy.");
                    });
        }
        return present.stream().filter(other -> other.id().equals(wanted.id())).map(PluginInfo::archive).findFirst();
    }

    private static List<PluginInfo> infos(List<PluginStatus> archives) {
        return archives.stream().flatMap(archive -> archive.info().stream()).toList();
    }

    /**
     * Takes a plug-in out of the folder.
     *
     * @param id the plug-in's id, or the name of a file that has none
     * @return what was removed
     * @throws UserException when there is no such plug-in, comparisons need it, or its file cannot be deleted
     */
    public PluginStatus remove(String id) {
        try (StrategyCatalog catalog = StrategyCatalog.load(folder)) {
            PluginStatus found = find(id, catalog.archives());
            delete(found);
            return found;
        }
    }

    /**
     * Switches a plug-in off or on, until told otherwise; none of a disabled one's code is loaded.
     *
     * @param id the plug-in's id
     * @param enabled whether it is to be loaded
     * @return the plug-in as it was
     * @throws UserException when there is no such plug-in, comparisons need it, or the list of disabled ones cannot be written
     */
    public PluginStatus enable(String id, boolean enabled) {
        try (StrategyCatalog catalog = StrategyCatalog.load(folder)) {
            return enable(id, enabled, catalog.archives());
        }
    }

    PluginStatus enable(String id, boolean enabled, List<PluginStatus> archives) {
        PluginStatus found = find(id, archives);
        if (found.info().isEmpty()) {
            throw new UserException("Plug-in '" + id + "' has no id that can be read, so it can only be removed.");
        }
        if (!enabled) {
            refuseIfNeeded(found, "disabled");
        }
        new DisabledPlugins(folder).set(id, !enabled);
        return found;
    }

    /** Deletes an archive's file and what is remembered of it. */
    void delete(PluginStatus found) {
        refuseIfNeeded(found, "removed");
        try {
            Files.delete(found.archive());
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
        if (found.state() == PluginStatus.State.DISABLED) {
            new DisabledPlugins(folder).set(found.name(), false);
        }
    }

    private static void refuseIfNeeded(PluginStatus plugin, String what) {
        if (plugin.strategies().stream().anyMatch(strategy -> strategy.id().equals(NEEDED_STRATEGY))) {
            throw new UserException("Plug-in '" + plugin.name() + "' is not " + what + ": its strategy '"
                    + NEEDED_STRATEGY + "' is the reference of every comparison; install another in its place with"
                    + " --replace.");
        }
    }

    private PluginStatus find(String id, List<PluginStatus> archives) {
        return archives.stream().filter(plugin -> plugin.name().equals(id)).findFirst()
                .orElseThrow(
                        () -> new UserException("There is no plug-in '" + id + "' in " + folder + known(archives)));
    }

    private static String known(List<PluginStatus> archives) {
        return archives.isEmpty()
                ? ", which holds none; name another folder with --plugins."
                : archives.stream().map(PluginStatus::name).sorted()
                        .collect(Collectors.joining(", ", "; known are ", "."));
    }

    private UserException unwritable(IOException fault) {
        return new UserException("The plug-ins folder " + folder + " cannot be written (" + fault.getMessage()
                + "); give yourself the right to write there or name another folder with --plugins.", fault);
    }
}
