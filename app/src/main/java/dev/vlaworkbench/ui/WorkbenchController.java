package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.experiment.comparison.ComparisonFile;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.command.KeyBindings;
import dev.vlaworkbench.ui.chart.ChartsMemory;
import dev.vlaworkbench.ui.dialog.Dialogs;
import dev.vlaworkbench.ui.find.CommandPalette;
import dev.vlaworkbench.ui.find.RecentCommands;
import dev.vlaworkbench.ui.frame.OverlayMemory;
import dev.vlaworkbench.ui.lanes.LaneActions;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.library.LibraryCommands;
import dev.vlaworkbench.ui.library.LibraryController;
import dev.vlaworkbench.ui.library.LibraryEntry;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.play.PlaybackMemory;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.play.Player;
import dev.vlaworkbench.ui.plugin.HostBrowser;
import dev.vlaworkbench.ui.plugin.LinkOpener;
import dev.vlaworkbench.ui.plugin.PluginsController;
import dev.vlaworkbench.ui.report.ReportController;
import dev.vlaworkbench.ui.rollout.RolloutController;
import dev.vlaworkbench.ui.session.Backend;
import dev.vlaworkbench.ui.session.FrameStore;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.strategy.StrategyCommands;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;

/** Joins models, views and the layers below into one window's content. For the FX thread. */
public final class WorkbenchController implements AutoCloseable {

    /** A session is written down when it has changed, but not more often than this. */
    private static final long SAVE_NANOS = 2_000_000_000L;

    private final WorkbenchModel model = WorkbenchModel.empty();
    private final Backend backend;
    private final SessionController session;
    private final LibraryController library;
    private final Dialogs dialogs;
    private final ThemeController theme;
    private final Optional<PluginsController> plugins;
    private final StepPresenter presenter;
    private final Player player;
    private final Commands commands;
    private final RecentCommands recentCommands = new RecentCommands();
    private final SessionMemory lastSession;
    private final ReportController report;
    private final Memory memory;
    private final WorkbenchView view;
    private final Set<String> told = new HashSet<>();
    private OpenedEpisode resumed;
    private long savedNanos;

    /**
     * Content with nothing open.
     *
     * @param backend the layers below; closed by {@link #close}
     * @param dialogs where faults and questions go
     * @param theme dresses the content
     * @param memory what is remembered from one start to the next
     * @param onFxThread runs work on the FX thread
     * @param window what the content asks of its window
     */
    public WorkbenchController(Backend backend, Dialogs dialogs, ThemeController theme, Memory memory,
            Executor onFxThread, WindowActions window) {
        this(backend, dialogs, theme, memory, onFxThread, window, new HostBrowser());
    }

    /** The same with another way to show web pages. */
    WorkbenchController(Backend backend, Dialogs dialogs, ThemeController theme, Memory memory,
            Executor onFxThread, WindowActions window, LinkOpener links) {
        this.backend = backend;
        this.dialogs = dialogs;
        this.theme = theme;
        this.memory = memory;
        this.session = new SessionController(backend, model.session(), dialogs, onFxThread);
        this.library = new LibraryController(model.library(), new Recordings(), onFxThread);
        this.presenter = new StepPresenter(model, t -> frames(t).flatMap(store -> store.frame(t)),
                t -> frames(t).flatMap(store -> store.ready(t)), session::look);
        this.player = new Player(model.playback(), this::isComputed);
        WorkbenchActions actions = new WorkbenchActions(() -> dialogs.chooseEpisodeFile(this::openEpisode),
                () -> dialogs.chooseCheckpoint(session::openModel), () -> dialogs.chooseLibraryFolder(library::add),
                library::refresh, session::cancelRun, session::restart, this::find, this::showKeys, this::showNotices,
                this::showAbout,
                this::askToReset, window.toggleFullScreen(), window.quit());
        LaneActions lanes = new LaneActions(model.session().lanes(), session::restart);
        commands = WorkbenchCommands.of(model, actions, lanes, theme);
        new LibraryCommands(model.library(), this::open, session::openModel).addTo(commands);
        new StrategyCommands(model.session().strategies(), model.form(), this::editParameter).addTo(commands);
        new DefinitionCommands(dialogs).addTo(commands);
        plugins = backend.plugins()
                .map(shelf -> new PluginsController(shelf, model.session(), session, dialogs, onFxThread, links,
                        theme, this::window));
        plugins.ifPresent(manager -> manager.addTo(commands));
        commands.add(Command.named("plugins.list", "Strategies and their plug-ins…").in(Category.PLUGINS)
                .help("What the plug-ins offer, and what of them did not load.").runs(this::showPlugins));
        backend.rollouts().ifPresent(rollouts -> new RolloutController(rollouts, model.session(), session, dialogs,
                onFxThread).addTo(commands));
        report = new ReportController(model.session(), session, dialogs,
                () -> backend.plugins().map(shelf -> shelf.catalog().plugins()).orElse(List.of()), onFxThread);
        report.addTo(commands);
        view = new WorkbenchView(model, commands, new LibraryActions(this::open, library::preview, library::remove),
                lanes, theme.paletteProperty(), () -> new CommandPalette(commands, recentCommands));
        theme.dress(view);
        model.layout().scaleProperty().bind(theme.scale());
        model.session().episodeProperty().addListener((property, before, now) -> {
            model.playback().open(now == null ? 0 : now.steps());
            model.playback().playingProperty().set(now != null);
        });
        model.session().openedProperty().addListener((property, before, now) -> noteOpened(now));
        model.session().checkpointProperty().addListener((property, before, now) -> model.library().recent()
                .opened(now));
        lastSession = new SessionMemory(model.session(), model.playback().stepProperty()::get);
        List.of(lastSession, model.layout(), theme, new OverlayMemory(model.overlay()),
                new PlaybackMemory(model.playback()), new ChartsMemory(model.charts()), model.library(),
                model.library().recent(), recentCommands)
                .forEach(memory::add);
    }

    /**
     * What the content asks of the window it is in.
     *
     * @param toggleFullScreen gives it the whole screen, or takes it back
     * @param quit closes it
     */
    public record WindowActions(Runnable toggleFullScreen, Runnable quit) {}

    private final class Recordings implements LibraryController.Recordings {
        @Override
        public List<EpisodeSummary> episodes(Path file) {
            return backend.episodes(file);
        }

        @Override
        public EpisodePreview preview(Path file, Optional<String> demo) {
            return backend.preview(file, demo);
        }
    }

    /**
     * Takes up what is remembered and opens what the window begins with.
     *
     * @param options what the command line names
     */
    public void begin(WorkbenchOptions options) {
        beginWithEpisode(options).run();
    }

    /**
     * Takes up what is remembered and opens the episode that the window begins with.
     *
     * @param options what the command line names
     * @return loads the model and looks through the library, which keep a small machine busy: for when the frame is shown
     */
    Runnable beginWithEpisode(WorkbenchOptions options) {
        memory.restore().ifPresent(model.session().notices()::add);
        options.theme().ifPresent(theme.choiceProperty()::set);
        Beginning beginning = new Beginning(options, lastSession, model.session());
        if (options.strategies().isEmpty()) {
            beginning.resumeLanes(model.session().strategies());
        }
        Optional<Path> checkpoint = beginning.model();
        beginning.lastEpisode().ifPresentOrElse(this::resume,
                () -> options.episode().or(options::sampleEpisode).ifPresent(file -> options.episodeOptions()
                        .ifPresentOrElse(said -> session.openEpisode(file, said), () -> session.openEpisode(file))));
        return () -> {
            checkpoint.ifPresent(session::openModel);
            if (model.library().folders().isEmpty()) {
                options.sampleEpisode().map(file -> file.toAbsolutePath().getParent()).ifPresent(library::add);
            } else {
                library.refresh();
            }
        };
    }

    /**
     * Begins with a lane for each of some strategies, unless the last session's lanes were taken up.
     *
     * @param strategies at least one; those beyond what there is room for are left out with a notice
     */
    public void begin(List<StrategyChoice> strategies) {
        LanesModel lanes = model.session().lanes();
        if (lanes.focusedProperty().get() != null) {
            return;
        }
        for (StrategyChoice choice : strategies) {
            boolean dense = choice.descriptor().id().equals(LaneSpec.DENSE);
            if (lanes.focusedProperty().get() == null) {
                choose(choice);
            } else if (!dense && lanes.focusedProperty().get().isReference()) {
                lanes.focus(lanes.add(choice));
            } else if (!dense && lanes.hasRoom()) {
                lanes.add(choice);
            } else if (!dense) {
                model.session().notices().add("There are no more than " + LanesModel.MOST
                        + " lanes, the dense one among them; '" + choice.text() + "' is left out.");
            }
        }
        lanes.togetherProperty().set(lanes.studied().size() > 1);
    }

    private void resume(OpenedEpisode last) {
        resumed = last;
        session.openEpisode(last.file(), last.options());
    }

    private void noteOpened(OpenedEpisode opened) {
        Episode episode = model.session().episodeProperty().get();
        model.library().recent().opened(new LibraryEntry(opened.file().toAbsolutePath().normalize(),
                opened.options().demo(), episode.name(), episode.instruction(), episode.steps(), ""));
        if (opened.equals(resumed)) {
            model.playback().playingProperty().set(false);
            model.playback().goTo(lastSession.step());
        }
        resumed = null;
    }

    private void open(LibraryEntry entry) {
        if (!entry.fault().isEmpty()) {
            dialogs.error("The episode could not be opened", entry.fault(), "");
        } else if (entry.instruction().isBlank()) {
            // The file does not say the task, so a person has to.
            session.openEpisode(entry.file());
        } else {
            session.openEpisode(entry.file(), entry.options());
        }
    }

    private Optional<FrameStore> frames(int t) {
        return session.frames().filter(store -> t < store.episode().steps());
    }

    private boolean isComputed(int t) {
        LaneRun run = model.session().runProperty().get();
        return run != null && run.store().record(t).isPresent();
    }

    private Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    /** The plug-in manager, where the layers below have a plug-ins folder. */
    public Optional<PluginsController> plugins() {
        return plugins;
    }

    /** Everything that is shown. */
    public WorkbenchModel model() {
        return model;
    }

    /** Opens episodes and models. */
    public SessionController session() {
        return session;
    }

    /** What a person can ask for; whoever adds a part to the window adds its commands before the window is shown. */
    public Commands commands() {
        return commands;
    }

    /** The content, to be put into a scene. */
    public WorkbenchView view() {
        return view;
    }

    /**
     * Listens to a scene's keys and to files dropped on it.
     *
     * @param scene holds {@link #view()}
     */
    public void attach(Scene scene) {
        new KeyBindings(commands).attach(scene);
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            files.forEach(this::openDropped);
            event.setDropCompleted(!files.isEmpty());
        });
    }

    /** A comparison is taken up, a folder with a configuration is a checkpoint, any other one holds episodes; a jar is a plug-in, another file an episode. */
    void openDropped(Path path) {
        if (path.endsWith(ComparisonFile.NAME) || Files.isRegularFile(path.resolve(ComparisonFile.NAME))) {
            report.open(path);
        } else if (Files.isDirectory(path) && Files.isRegularFile(path.resolve("config.json"))) {
            session.openModel(path);
        } else if (Files.isDirectory(path)) {
            library.add(path);
        } else if (plugins.isPresent() && path.toString().endsWith(".jar")) {
            plugins.get().install(path);
        } else {
            openEpisode(path);
        }
    }

    private void openEpisode(Path file) {
        session.openEpisode(file);
    }

    /**
     * Takes a strategy with its parameters.
     *
     * @param choice what the lane runs
     */
    public void choose(StrategyChoice choice) {
        model.session().choiceProperty().set(choice);
    }

    /**
     * Brings the window up to date with what happened in the background; called before every picture.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        session.tick(nowNanos);
        player.tick(nowNanos);
        presenter.refresh();
        view.tick(nowNanos);
        view.status().tick(nowNanos);
        plugins.ifPresent(manager -> manager.tick(nowNanos));
        if (nowNanos - savedNanos > SAVE_NANOS) {
            savedNanos = nowNanos;
            memory.saveIfChanged();
        }
    }

    /** Writes down what is to be remembered when the window closes. */
    public void save() {
        lastSession.leave();
        memory.saveIfChanged();
    }

    /**
     * Tells of a fault that nothing else caught; the same one once only, since a fault in a ticker comes back with every tick.
     *
     * @param problem what was thrown
     */
    public void tellOfFault(Throwable problem) {
        String sentence = Sentences.of(problem);
        if (told.add(sentence)) {
            dialogs.error("Something went wrong", sentence, Sentences.details(problem));
        }
    }

    private void showKeys() {
        dialogs.showKeys(commands.declared());
    }

    private void showAbout() {
        dialogs.showAbout(AboutText.lines(model.session().modelProperty().get(), memory.path()));
    }

    private void showPlugins() {
        List<String> lines = new ArrayList<>();
        model.session().strategies().forEach(strategy -> lines.add(strategy.name() + " (" + strategy.id() + ")\n"
                + strategy.description() + (strategy.source().isBlank() ? "" : "\nSource: " + strategy.source())));
        model.session().problems().forEach(problem -> lines.add("Not loaded: " + problem));
        dialogs.tell("Strategies and their plug-ins", String.join("\n\n", lines));
    }

    private void showNotices() {
        List<String> all = new ArrayList<>(model.session().notices());
        all.addAll(model.session().problems());
        dialogs.tell("Notices", String.join("\n\n", all));
    }

    /** Brings the keyboard to a parameter's field, wherever it was. */
    private void editParameter(String name) {
        model.layout().shownProperty(Panel.LEFT).set(true);
        model.layout().strategyOpenProperty().set(true);
        view.complete();
        Node field = view.lookup("#parameter-" + name);
        if (field != null) {
            field.requestFocus();
            if (field instanceof TextField text) {
                text.selectAll();
            }
        }
    }

    private void find() {
        view.complete();
        view.palette().toggle();
    }

    private void askToReset() {
        dialogs.confirm("Reset everything to its defaults?",
                "Theme, layout, overlay, speed, library folders, recent files and the strategy's parameters go back to "
                        + "what they were at the first start. The episode and the model stay open; no file but the session "
                        + "is touched.",
                "Reset", this::reset);
    }

    private void reset() {
        theme.reset();
        model.layout().reset();
        model.overlay().reset();
        model.playback().speedProperty().set(PlaybackModel.USUAL_SPEED);
        List.copyOf(model.library().folders()).forEach(library::remove);
        model.library().recent().clear();
        recentCommands.clear();
        if (model.form().choiceProperty().get() != null) {
            model.form().reset();
        }
    }

    /** Stops what runs and ends every thread; may block while the current step is computed. */
    @Override
    public void close() {
        library.close();
        plugins.ifPresent(PluginsController::close);
        session.close();
    }
}
