package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.PluginChange;
import dev.vlaworkbench.strategy.PluginShelf;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.strategy.StrategyFault;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.dialog.Dialogs;
import dev.vlaworkbench.ui.plugin.PluginsModel.Asked;
import dev.vlaworkbench.ui.plugin.PluginsModel.StrategyWatch;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window up to date with the plug-ins folder, and does what the manager is asked for. Plug-ins are loaded on a thread
 * of its own, one change after the other. Every method is for the FX thread.
 */
public final class PluginsController implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginsController.class);

    /** A rebuild is taken once its file has rested for about this long. */
    private static final long LOOK_MILLIS = 400;

    private static final long WATCH_NANOS = 500_000_000L;

    /** OpenVLA-7B's, as long as no model is loaded. */
    private static final ModelShape USUAL_SHAPE = new ModelShape(32, 32, 4096, 11008);

    private final PluginShelf shelf;
    private final SessionModel session;
    private final SessionController lanes;
    private final Dialogs dialogs;
    private final Executor onFxThread;
    private final PluginsModel model;
    private final PluginsWindow window;
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("plug-ins").daemon(true).factory());
    private long watchedNanos;
    private String told = "";
    private final Set<String> asked = new HashSet<>();

    /** Work on the plug-ins folder. */
    @FunctionalInterface
    private interface Work {
        PluginChange run() throws Exception;
    }

    /**
     * A controller that watches the folder from now on.
     *
     * @param shelf the folder; closed by whoever opened it
     * @param session told of what is on offer
     * @param lanes begin anew where their plug-in did
     * @param dialogs where faults and questions go
     * @param onFxThread runs work on the FX thread
     * @param links opens what a plug-in names as its source
     * @param theme dresses the manager
     * @param owner gives the window that the manager belongs to; null without one
     */
    public PluginsController(PluginShelf shelf, SessionModel session, SessionController lanes, Dialogs dialogs,
            Executor onFxThread, LinkOpener links, ThemeController theme, Supplier<Window> owner) {
        this.shelf = shelf;
        this.session = session;
        this.lanes = lanes;
        this.dialogs = dialogs;
        this.onFxThread = onFxThread;
        this.model = new PluginsModel(shelf.folder());
        this.window = new PluginsWindow(model,
                new PluginActions(this::chooseFile, this::install, this::enable, this::reload, this::askToRemove,
                        page -> show(page, links)),
                theme,
                owner);
        model.selectedProperty().addListener((property, before, now) -> ask());
        show();
        worker.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Declares the commands.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(
                Command.named("plugins.manage", "Manage plug-ins…").in(Category.PLUGINS, 0)
                        .help("What is installed, what it offers, asks for and takes, and why something did not load.")
                        .runs(this::open),
                Command.named("plugins.install", "Install plug-in…").in(Category.PLUGINS, 0)
                        .help("Copies a plug-in's jar into the plug-ins folder; it can also be dropped on the window.")
                        .runs(this::chooseFile));
    }

    private void show(URI page, LinkOpener links) {
        try {
            links.open(page).whenCompleteAsync((opened, problem) -> {
                if (problem != null) {
                    tellNotOpened(problem instanceof CompletionException wrapped ? wrapped.getCause() : problem);
                }
            }, onFxThread);
        } catch (UserException nothingOpensIt) {
            tellNotOpened(nothingOpensIt);
        }
    }

    private void tellNotOpened(Throwable problem) {
        dialogs.error("The page was not opened", Sentences.of(problem), "");
    }

    /** What the manager shows. */
    public PluginsModel model() {
        return model;
    }

    /** Shows the manager beside the window. */
    public void open() {
        ask();
        window.show();
    }

    private void chooseFile() {
        dialogs.choosePlugin(this::install);
    }

    /**
     * Installs an archive, in place of one of the same id, and takes over its later builds.
     *
     * @param archive a plug-in jar
     */
    public void install(Path archive) {
        change("Plug-in " + archive.getFileName() + " was not installed", () -> shelf.install(archive), change -> {
            select(archive);
            return "Installed " + archive.getFileName() + "; a rebuild of " + archive
                    + " is taken over while this window is open. ";
        });
    }

    /** Shows the details of what was installed from a file. */
    private void select(Path origin) {
        Path file = origin.toAbsolutePath().normalize();
        model.plugins().stream().filter(plugin -> file.equals(model.originsProperty().get().get(plugin.name())))
                .findFirst()
                .ifPresent(plugin -> model.selectedProperty().set(plugin.archive()));
    }

    private void enable(PluginStatus plugin, boolean enabled) {
        change("Plug-in '" + plugin.name() + "' stays as it is", () -> shelf.enable(plugin.name(), enabled),
                change -> (enabled ? "Enabled " : "Disabled ") + plugin.name()
                        + (enabled ? ". " : ", here and on the command line, until it is enabled. "));
    }

    private void reload(PluginStatus plugin) {
        change("Plug-in '" + plugin.name() + "' was not loaded anew", () -> shelf.reload(plugin.archive()),
                change -> change.renewed().isEmpty() && change.added().isEmpty()
                        ? "Nothing of " + plugin.name() + " was loaded anew. "
                        : "");
    }

    private void askToRemove(PluginStatus plugin) {
        dialogs.confirm("Remove the plug-in '" + plugin.name() + "'?",
                "The file " + plugin.archive()
                        + " is deleted. It comes back when the same jar is installed again; those that"
                        + " ship with the workbench lie in the distribution's plugins folder and are built by 'mvn package'."
                        + " To keep it but not load it, disable it.",
                "Remove", () -> change("Plug-in '" + plugin.name() + "' was not removed",
                        () -> shelf.remove(plugin.archive()),
                        change -> "Removed " + plugin.archive().getFileName() + ". "));
    }

    private void change(String title, Work work, Function<PluginChange, String> done) {
        model.busyProperty().set(true);
        model.messageProperty().set("");
        worker.execute(() -> {
            try {
                PluginChange change = work.run();
                onFxThread.execute(() -> {
                    model.busyProperty().set(false);
                    takeUp(change);
                    model.messageProperty().set((done.apply(change) + PluginWords.consequence(change)).strip());
                });
            } catch (Exception | LinkageError problem) {
                LOG.debug(title, problem);
                onFxThread.execute(() -> {
                    model.busyProperty().set(false);
                    show();
                    model.messageProperty().set(title + ".");
                    dialogs.error(title, Sentences.of(problem), Sentences.details(problem));
                });
            }
        });
    }

    /** Runs on the worker. */
    private void look() {
        try {
            PluginChange change = shelf.refresh();
            if (!change.isEmpty()) {
                onFxThread.execute(() -> {
                    takeUp(change);
                    model.messageProperty().set(PluginWords.consequence(change));
                });
            }
        } catch (RuntimeException | LinkageError problem) {
            // The next look may find the folder in a better state.
            LOG.warn("The plug-ins folder could not be looked through", problem);
        }
    }

    private void takeUp(PluginChange change) {
        show();
        lanes.takeUp(change);
        boolean meansLanes = !change.renewed().isEmpty() || !change.gone().isEmpty();
        String text = meansLanes ? PluginWords.consequence(change) : "";
        if (!text.isEmpty()) {
            // One such notice is enough: the last build is the one that runs.
            session.notices().remove(told);
            told = text;
            session.notices().add(text);
        }
        ask();
    }

    private void show() {
        List<PluginStatus> now = shelf.catalog().archives();
        model.originsProperty().set(shelf.origins());
        if (!now.equals(List.copyOf(model.plugins()))) {
            Path selected = model.selectedProperty().get();
            model.plugins().setAll(now);
            // A list keeps the place rather than the archive.
            model.selectedProperty().set(selected);
        }
        if (model.selected().isEmpty()) {
            model.selectedProperty().set(now.isEmpty() ? null : now.getFirst().archive());
        }
    }

    /** Asks the strategies of the selected plug-in what they want to see, once for each build and model. */
    private void ask() {
        PluginStatus plugin = model.selected().orElse(null);
        if (plugin == null || plugin.loadedAt().isEmpty()) {
            return;
        }
        StrategyCatalog catalog = shelf.catalog();
        ModelShape shape = session.modelProperty().get() == null
                ? USUAL_SHAPE
                : session.modelProperty().get().shape();
        if (!asked.add(plugin.archive() + " " + plugin.loadedAt().get() + " " + shape)) {
            return;
        }
        worker.execute(() -> {
            Map<String, Asked> answers = new HashMap<>();
            plugin.strategies().forEach(strategy -> answers.put(strategy.id(), asked(catalog, strategy, shape)));
            onFxThread.execute(() -> {
                Map<String, Asked> all = new HashMap<>(model.askedProperty().get());
                all.putAll(answers);
                model.askedProperty().set(Map.copyOf(all));
            });
        });
    }

    private static Asked asked(StrategyCatalog catalog, StrategyDescriptor strategy, ModelShape shape) {
        try {
            return new Asked(Optional.of(catalog.request(
                    new StrategyChoice(strategy, ParameterValues.defaults(strategy.parameters())), shape)), "");
        } catch (UserException | StrategyFault refused) {
            return new Asked(Optional.empty(), refused.getMessage());
        }
    }

    /**
     * Brings times and faults up to date, a few times a second while the manager is shown.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        if (window.isShowing() && nowNanos - watchedNanos > WATCH_NANOS) {
            watchedNanos = nowNanos;
            StrategyCatalog catalog = shelf.catalog();
            Map<String, StrategyWatch> watches = new HashMap<>();
            catalog.strategies().forEach(strategy -> catalog.times(strategy.id()).ifPresent(times -> watches
                    .put(strategy.id(), new StrategyWatch(times, catalog.faults(strategy.id())))));
            model.watchesProperty().set(Map.copyOf(watches));
        }
    }

    /** Stops watching the folder. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
