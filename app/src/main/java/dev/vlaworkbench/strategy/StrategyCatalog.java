package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The strategies of the plug-in archives in one folder, as they were at one moment. Archives are copied before they are loaded,
 * so that a rebuild may overwrite them. What cannot be loaded becomes a {@link PluginProblem}; the rest is offered all the same.
 *
 * <p>Safe for use by several threads.
 */
public final class StrategyCatalog implements AutoCloseable {

    /** How long any call into a plug-in may take. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(StrategyCatalog.class);

    private final Path folder;
    private final Duration limit;
    private final Runnable release;
    private final Map<String, LoadedStrategy> strategies = new LinkedHashMap<>();
    private final List<PluginStatus> archives = new ArrayList<>();
    private final List<PluginProblem> problems;

    /**
     * A catalog of what was read.
     *
     * @param folder where it lies, for messages
     * @param limit how long any call into a plug-in may take
     * @param shelved the archives in their order
     * @param folderProblems what is wrong beside them
     * @param release what closing does
     */
    StrategyCatalog(
            Path folder, Duration limit, List<ShelvedArchive> shelved, List<PluginProblem> folderProblems,
            Runnable release) {
        this.folder = folder;
        this.limit = limit;
        this.release = release;
        this.problems = new ArrayList<>(folderProblems);
        shelved.forEach(this::add);
    }

    /**
     * Loads every jar of a folder that is not disabled, in the order of their names, under {@link #DEFAULT_TIME_LIMIT}.
     *
     * @param pluginsFolder the folder; where it is missing or unreadable the catalog is empty and says so
     * @return the catalog
     * @throws UserException when archives cannot be copied to the system's temporary folder
     */
    public static StrategyCatalog load(Path pluginsFolder) {
        return load(pluginsFolder, DEFAULT_TIME_LIMIT);
    }

    /**
     * Loads every jar of a folder that is not disabled, in the order of their names.
     *
     * @param pluginsFolder the folder; where it is missing or unreadable the catalog is empty and says so
     * @param timeLimit how long any call into a plug-in may take, loading included
     * @return the catalog
     * @throws UserException when archives cannot be copied to the system's temporary folder
     */
    public static StrategyCatalog load(Path pluginsFolder, Duration timeLimit) {
        ArchiveReader reader = new ArchiveReader(timeLimit);
        List<ShelvedArchive> shelved = new ArrayList<>();
        List<PluginProblem> unreadable = new ArrayList<>();
        PluginsFolder plugins = new PluginsFolder(pluginsFolder);
        Set<String> disabled = plugins.disabled(unreadable);
        plugins.archives(unreadable).forEach(archive -> shelved.add(reader.read(archive, disabled)));
        return owning(pluginsFolder, reader, shelved, unreadable);
    }

    /**
     * Loads a single archive, wherever it lies, under {@link #DEFAULT_TIME_LIMIT}.
     *
     * @param archive a plug-in jar
     * @return the catalog of its strategies
     * @throws UserException when it cannot be copied to the system's temporary folder
     */
    static StrategyCatalog ofArchive(Path archive) {
        ArchiveReader reader = new ArchiveReader(DEFAULT_TIME_LIMIT);
        return owning(archive, reader, List.of(reader.read(archive, Set.of())), List.of());
    }

    private static StrategyCatalog owning(
            Path folder, ArchiveReader reader, List<ShelvedArchive> shelved, List<PluginProblem> folderProblems) {
        StrategyCatalog catalog = new StrategyCatalog(folder, reader.limit(), shelved, folderProblems, () -> {
            shelved.forEach(ShelvedArchive::close);
            reader.close();
        });
        catalog.problems.forEach(problem -> LOG.warn(problem.sentence()));
        return catalog;
    }

    private void add(ShelvedArchive shelved) {
        List<PluginProblem> faults = new ArrayList<>();
        shelved.refusal().ifPresent(faults::add);
        List<LoadedStrategy> offered = shelved.loaded().map(loaded -> offer(loaded, faults)).orElse(List.of());
        boolean isTwin = shelved.loaded().isPresent() && twinOf(shelved.loaded().get()).isPresent();
        archives.add(new PluginStatus(
                shelved.archive(),
                shelved.isDisabled()
                        ? PluginStatus.State.DISABLED
                        : shelved.loaded().isEmpty() || isTwin
                                ? PluginStatus.State.NOT_LOADED
                                : PluginStatus.State.LOADED,
                shelved.manifest().map(manifest -> manifest.info(
                        shelved.archive(), offered.stream().map(strategy -> strategy.descriptor().id()).toList())),
                offered.stream().map(LoadedStrategy::descriptor).toList(),
                faults,
                shelved.loaded().map(PluginArchive::loadedAt)));
        problems.addAll(faults);
    }

    private List<LoadedStrategy> offer(PluginArchive loaded, List<PluginProblem> faults) {
        Optional<PluginStatus> twin = twinOf(loaded);
        if (twin.isPresent()) {
            faults.add(new PluginRefused(
                    "its id '" + loaded.manifest().id() + "' is already taken by "
                            + twin.get().archive().getFileName(),
                    "remove one of the two archives",
                    null).problem(loaded.path()));
            return List.of();
        }
        faults.addAll(loaded.problems());
        List<LoadedStrategy> offered = new ArrayList<>();
        for (LoadedStrategy strategy : loaded.strategies()) {
            String id = strategy.descriptor().id();
            LoadedStrategy taken = strategies.putIfAbsent(id, strategy);
            if (taken == null) {
                offered.add(strategy);
            } else {
                faults.add(new PluginRefused(
                        "its strategy '" + id + "' has the id of one in " + taken.file(),
                        "remove one of the two or rename its strategy",
                        null).problem(loaded.path()));
            }
        }
        return offered;
    }

    private Optional<PluginStatus> twinOf(PluginArchive loaded) {
        return archives.stream().filter(other -> other.state() == PluginStatus.State.LOADED
                && other.name().equals(loaded.manifest().id())).findFirst();
    }

    /** The strategies with the objects behind them, by id. */
    Map<String, LoadedStrategy> loaded() {
        return strategies;
    }

    /** The strategies that can be run, in the order of their archives. */
    public List<StrategyDescriptor> strategies() {
        return strategies.values().stream().map(LoadedStrategy::descriptor).toList();
    }

    /** What became of each archive of the folder. */
    public List<PluginStatus> archives() {
        return List.copyOf(archives);
    }

    /** What the manifests of the loaded archives say. */
    public List<PluginInfo> plugins() {
        return archives.stream().filter(archive -> archive.state() == PluginStatus.State.LOADED)
                .flatMap(archive -> archive.info().stream()).toList();
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
     * @throws UserException when the strategy is unknown, was taken away since or refuses these parameters for this model
     * @throws StrategyFault when the plug-in fails otherwise
     */
    public RunningStrategy open(StrategyChoice choice, ModelShape model) throws StrategyFault {
        return RunningStrategy.start(find(choice.descriptor().id()), choice, model, limit);
    }

    /**
     * What a strategy would ask to see of a model's steps. Runs the plug-in's code.
     *
     * @param choice the strategy and its parameters
     * @param model the model's dimensions
     * @return the checked request
     * @throws UserException when the strategy is unknown, was taken away since or refuses these parameters for this model
     * @throws StrategyFault when the plug-in fails otherwise
     */
    public ObservationRequest request(StrategyChoice choice, ModelShape model) throws StrategyFault {
        LoadedStrategy strategy = find(choice.descriptor().id());
        try (RunningStrategy asked = RunningStrategy.start(
                new LoadedStrategy(strategy.descriptor(), strategy.extension(), strategy.loader(), strategy.archive(),
                        new StrategyWatch()),
                choice, model, limit)) {
            return asked.observations();
        }
    }

    /**
     * How long the calls of a strategy take.
     *
     * @param id the strategy's
     * @return of its latest run; empty when there is no such strategy
     */
    public Optional<StrategyTimes> times(String id) {
        return Optional.ofNullable(strategies.get(id)).map(strategy -> strategy.watch().times());
    }

    /**
     * What went wrong with a strategy in any lane since it was loaded.
     *
     * @param id the strategy's
     * @return the last faults, the latest first
     */
    public List<RecordedFault> faults(String id) {
        LoadedStrategy strategy = strategies.get(id);
        return strategy == null ? List.of() : strategy.watch().faults();
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
            return strategies.keySet().stream().sorted().collect(Collectors.joining(", ", "known are ", "."))
                    + disabled();
        }
        return "no plug-in could be loaded from " + folder + (problems.isEmpty()
                ? archives.isEmpty() ? ", which holds no archive: put the plug-in jars there." : "." + disabled()
                : ": " + problems.getFirst().sentence());
    }

    private String disabled() {
        List<String> ids = archives.stream().filter(archive -> archive.state() == PluginStatus.State.DISABLED)
                .map(PluginStatus::name).toList();
        return ids.isEmpty()
                ? ""
                : " Disabled: " + String.join(", ", ids) + "; 'vla-workbench plugins enable ID' brings one back.";
    }

    /** Unloads the plug-ins, each when its last running strategy is closed, and deletes the copies. */
    @Override
    public void close() {
        release.run();
    }
}
