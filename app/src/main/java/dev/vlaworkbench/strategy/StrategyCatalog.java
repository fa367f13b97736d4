package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The strategies of the plug-in archives in one folder. Archives are copied before they are loaded, so that a rebuild may
 * overwrite them. What cannot be loaded becomes a {@link PluginProblem}; the rest is offered all the same.
 *
 * <p>Safe for use by several threads.
 */
public final class StrategyCatalog implements AutoCloseable {

    /** How long any call into a plug-in may take. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(StrategyCatalog.class);

    private final Path folder;
    private final Duration limit;
    private final ArchiveCopies copies;
    private final Map<String, LoadedStrategy> strategies = new LinkedHashMap<>();
    private final List<PluginArchive> archives = new ArrayList<>();
    private final List<PluginInfo> plugins = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();

    private StrategyCatalog(Path folder, Duration limit, ArchiveCopies copies) {
        this.folder = folder;
        this.limit = limit;
        this.copies = copies;
    }

    /**
     * Loads every jar of a folder, in the order of their names, under {@link #DEFAULT_TIME_LIMIT}.
     *
     * @param pluginsFolder the folder; where it is missing or unreadable the catalog is empty and says so
     * @return the catalog
     * @throws UserException when archives cannot be copied to the system's temporary folder
     */
    public static StrategyCatalog load(Path pluginsFolder) {
        return load(pluginsFolder, DEFAULT_TIME_LIMIT);
    }

    /**
     * Loads every jar of a folder, in the order of their names.
     *
     * @param pluginsFolder the folder; where it is missing or unreadable the catalog is empty and says so
     * @param timeLimit how long any call into a plug-in may take, loading included
     * @return the catalog
     * @throws UserException when archives cannot be copied to the system's temporary folder
     */
    public static StrategyCatalog load(Path pluginsFolder, Duration timeLimit) {
        StrategyCatalog catalog = new StrategyCatalog(pluginsFolder, timeLimit, ArchiveCopies.inTemporaryFolder());
        try {
            for (Path archive : PluginsFolder.archives(pluginsFolder)) {
                catalog.add(archive);
            }
        } catch (PluginRefused unreadable) {
            catalog.problems.add(unreadable.problem(pluginsFolder));
        }
        catalog.problems.forEach(problem -> LOG.warn(problem.sentence()));
        return catalog;
    }

    /**
     * Loads a single archive, wherever it lies, under {@link #DEFAULT_TIME_LIMIT}.
     *
     * @param archive a plug-in jar
     * @return the catalog of its strategies
     * @throws UserException when it cannot be copied to the system's temporary folder
     */
    static StrategyCatalog ofArchive(Path archive) {
        StrategyCatalog catalog = new StrategyCatalog(
                archive, DEFAULT_TIME_LIMIT, ArchiveCopies.inTemporaryFolder());
        catalog.add(archive);
        return catalog;
    }

    /** The strategies with the objects behind them. */
    List<LoadedStrategy> loaded() {
        return List.copyOf(strategies.values());
    }

    private void add(Path archive) {
        PluginArchive loaded;
        try {
            loaded = PluginArchive.load(archive, copies.copy(archive), limit);
        } catch (PluginRefused refused) {
            problems.add(refused.problem(archive));
            return;
        }
        Optional<PluginInfo> twin = plugins.stream().filter(plugin -> plugin.id().equals(loaded.pluginId()))
                .findFirst();
        if (twin.isPresent()) {
            loaded.close();
            problems.add(new PluginRefused(
                    "its id '" + loaded.pluginId() + "' is already taken by " + twin.get().archive().getFileName(),
                    "remove one of the two archives",
                    null).problem(archive));
            return;
        }
        archives.add(loaded);
        problems.addAll(loaded.problems());
        List<String> offered = new ArrayList<>();
        for (LoadedStrategy strategy : loaded.strategies()) {
            String id = strategy.descriptor().id();
            LoadedStrategy taken = strategies.putIfAbsent(id, strategy);
            if (taken == null) {
                offered.add(id);
            } else {
                problems.add(new PluginRefused(
                        "its strategy '" + id + "' has the id of one in " + taken.archive().getFileName(),
                        "remove one of the two or rename its strategy",
                        null).problem(archive));
            }
        }
        plugins.add(loaded.info(offered));
    }

    /** The strategies that can be run, in the order of their archives. */
    public List<StrategyDescriptor> strategies() {
        return strategies.values().stream().map(LoadedStrategy::descriptor).toList();
    }

    /** What the manifests of the loaded archives say. */
    public List<PluginInfo> plugins() {
        return List.copyOf(plugins);
    }

    /** What was not loaded, and why. */
    public List<PluginProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Reads a choice of strategy and parameters.
     *
     * @param text {@code id[:name=value,...]}; {@code preset=name} may stand among the values, which override the preset's
     * @return the checked choice
     * @throws UserException with one sentence when the text is malformed, a name unknown or a value not allowed
     */
    public StrategyChoice choose(String text) {
        ChoiceText choice = ChoiceText.parse(text);
        return choice.resolve(find(choice.id()).descriptor());
    }

    /**
     * Makes a strategy for one lane, on a thread of its own.
     *
     * @param choice what {@link #choose} gave, or an equal choice
     * @param model the model's dimensions
     * @return the strategy, which the caller closes
     * @throws UserException when the strategy is unknown or refuses these parameters for this model
     * @throws StrategyFault when the plug-in fails otherwise
     */
    public RunningStrategy open(StrategyChoice choice, ModelShape model) throws StrategyFault {
        return RunningStrategy.start(find(choice.descriptor().id()), choice, model, limit);
    }

    private LoadedStrategy find(String id) {
        LoadedStrategy strategy = strategies.get(id);
        if (strategy == null) {
            throw new UserException("There is no strategy '" + id + "'; " + knownStrategies());
        }
        return strategy;
    }

    private String knownStrategies() {
        if (!strategies.isEmpty()) {
            return strategies.keySet().stream().sorted().collect(Collectors.joining(", ", "known are ", "."));
        }
        return "no plug-in could be loaded from " + folder + (problems.isEmpty()
                ? ", which holds no archive: put the plug-in jars there."
                : ": " + problems.getFirst().sentence());
    }

    /** Unloads the plug-ins and deletes the copies; close running strategies first. */
    @Override
    public void close() {
        archives.forEach(PluginArchive::close);
        copies.close();
    }
}
