package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ApiVersion;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plug-in archive, loaded: its strategies, and the faults of those that cannot be offered. Extension classes are loaded
 * one by one here rather than through PF4J's own query, which drops some faults and lets others end the query for all.
 *
 * <p>A strategy that runs holds a lease. Once closed, the archive gives no more leases, and its classes are unloaded when the
 * last one is returned, so that a reload never takes classes away from a running lane.
 */
final class PluginArchive implements ClassesLease, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginArchive.class);

    private final Path archive;
    private final Duration limit;
    private final PluginManifest manifest;
    private final SingleArchiveManager manager;
    private final List<LoadedStrategy> strategies = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();
    private final Path copy;
    private final Instant loadedAt = Instant.now();
    private int leases;
    private boolean retired;

    private PluginArchive(
            Path archive, Path copy, Duration limit, PluginManifest manifest, SingleArchiveManager manager) {
        this.archive = archive;
        this.copy = copy;
        this.limit = limit;
        this.manifest = manifest;
        this.manager = manager;
    }

    /**
     * Loads an archive.
     *
     * @param archive the archive as it lies in the plug-ins folder, for messages
     * @param copy the copy to load, which nothing overwrites; deleted when the classes are unloaded
     * @param manifest the copy's
     * @param limit how long any call into the plug-in may take
     * @throws PluginRefused when nothing of it can be loaded
     */
    static PluginArchive load(Path archive, Path copy, PluginManifest manifest, Duration limit) throws PluginRefused {
        PluginArchive loaded = new PluginArchive(
                archive, copy, limit, manifest, new SingleArchiveManager(copy.getParent()));
        try (GuardedThread thread = loaded.guardedThread()) {
            loaded.start(copy, thread);
            for (String className : loaded.extensionClasses(thread)) {
                loaded.addStrategy(className, thread);
            }
            return loaded;
        } catch (PluginRefused refused) {
            loaded.close();
            throw refused;
        }
    }

    private void start(Path copy, GuardedThread thread) throws PluginRefused {
        try {
            thread.call(() -> manager.loadPlugin(copy));
        } catch (CallFault fault) {
            throw new PluginRefused(
                    "PF4J " + fault.getMessage() + " when it read the descriptor", fault.remedy(), fault.getCause());
        }
        PluginWrapper plugin = manager.getPlugin(manifest.id());
        if (plugin.getPluginState() == PluginState.DISABLED) {
            throw new PluginRefused(
                    "it requires version " + manifest.requires() + " of the workbench's API and this is "
                            + ApiVersion.CURRENT,
                    "install a build of it for version " + ApiVersion.CURRENT + " or another workbench",
                    null);
        }
        try {
            thread.call(() -> {
                if (manager.startPlugin(manifest.id()) != PluginState.STARTED) {
                    throw plugin.getFailedException();
                }
                return null;
            });
        } catch (CallFault fault) {
            throw new PluginRefused("its Plugin-Class " + fault.getMessage(), fault.remedy(), fault.getCause());
        }
    }

    private Set<String> extensionClasses(GuardedThread thread) throws PluginRefused {
        Set<String> names;
        try {
            names = thread.call(() -> new TreeSet<>(manager.getExtensionClassNames(manifest.id())));
        } catch (CallFault fault) {
            throw new PluginRefused(
                    "its extension index cannot be read: PF4J " + fault.getMessage(), fault.remedy(),
                    fault.getCause());
        }
        if (names.isEmpty()) {
            throw new PluginRefused(
                    "it has no extension index (META-INF/extensions.idx)",
                    "annotate the strategy class with @Extension and compile with annotation processing on"
                            + " (<proc>full</proc> of the Maven compiler plug-in)",
                    null);
        }
        return names;
    }

    private void addStrategy(String className, GuardedThread thread) {
        ClassLoader loader = manager.getPluginClassLoader(manifest.id());
        try {
            StrategyExtension extension = thread.call(() -> ExtensionClass.instantiate(loader, className));
            StrategyDescriptor descriptor = thread.call(() -> DescriptorCheck.checked(extension.descriptor()));
            strategies.add(new LoadedStrategy(descriptor, extension, loader, this, new StrategyWatch()));
        } catch (CallFault fault) {
            problems.add(new PluginRefused(
                    "its strategy class " + className + " " + fault.getMessage(), fault.remedy(), fault.getCause())
                    .problem(archive));
        }
    }

    @Override
    public Path path() {
        return archive;
    }

    String pluginId() {
        return manifest.id();
    }

    List<LoadedStrategy> strategies() {
        return strategies;
    }

    List<PluginProblem> problems() {
        return problems;
    }

    Instant loadedAt() {
        return loadedAt;
    }

    PluginManifest manifest() {
        return manifest;
    }

    @Override
    public synchronized boolean lease() {
        if (retired) {
            return false;
        }
        leases++;
        return true;
    }

    @Override
    public void release() {
        boolean last;
        synchronized (this) {
            leases--;
            last = retired && leases == 0;
        }
        if (last) {
            unload();
        }
    }

    private GuardedThread guardedThread() {
        return new GuardedThread(
                "plug-in " + archive.getFileName(), PluginArchive.class.getClassLoader(), limit);
    }

    /** Unloads the classes as soon as no strategy runs any more. */
    @Override
    public void close() {
        boolean now;
        synchronized (this) {
            now = !retired && leases == 0;
            retired = true;
        }
        if (now) {
            unload();
        }
    }

    private void unload() {
        try (GuardedThread thread = guardedThread()) {
            thread.call(() -> {
                manager.unloadPlugins();
                return null;
            });
        } catch (CallFault fault) {
            LOG.warn("Plug-in {} {} when it was unloaded", archive.getFileName(), fault.getMessage());
        }
        try {
            Files.deleteIfExists(copy);
        } catch (IOException fault) {
            LOG.debug("left {} behind", copy, fault);
        }
    }
}
