package dev.vlaworkbench.ui;

import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.command.KeyBindings;
import dev.vlaworkbench.ui.dialog.Dialogs;
import dev.vlaworkbench.ui.play.Player;
import dev.vlaworkbench.ui.session.Backend;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Joins models, views and the layers below into one window's content. For the FX thread. */
public final class WorkbenchController implements AutoCloseable {

    private final WorkbenchModel model = WorkbenchModel.empty();
    private final SessionController session;
    private final Dialogs dialogs;
    private final StepPresenter presenter;
    private final Player player;
    private final Commands commands;
    private final WorkbenchView view;
    private final Set<String> told = new HashSet<>();

    /**
     * Content with nothing open.
     *
     * @param backend the layers below; closed by {@link #close}
     * @param dialogs where faults and questions go
     * @param theme dresses the content
     * @param onFxThread runs work on the FX thread
     * @param quit closes the window
     */
    public WorkbenchController(Backend backend, Dialogs dialogs, ThemeController theme, Executor onFxThread,
            Runnable quit) {
        this.dialogs = dialogs;
        this.session = new SessionController(backend, model.session(), dialogs, onFxThread);
        this.presenter = new StepPresenter(model, t -> session.frames().filter(store -> t < store.episode().steps())
                .flatMap(store -> store.frame(t)));
        this.player = new Player(model.playback(), this::isComputed);
        WorkbenchActions actions = new WorkbenchActions(() -> dialogs.chooseEpisodeFile(this::openEpisode),
                () -> dialogs.chooseCheckpoint(session::openModel), session::cancelRun, session::restart,
                this::showKeys,
                this::showAbout, quit);
        commands = WorkbenchCommands.of(model, actions, theme.choiceProperty());
        view = new WorkbenchView(model, commands, theme.paletteProperty());
        theme.dress(view);
        model.session().episodeProperty().addListener((property, before, now) -> {
            model.playback().open(now == null ? 0 : now.steps());
            model.playback().playingProperty().set(now != null);
        });
    }

    private boolean isComputed(int t) {
        LaneRun run = model.session().runProperty().get();
        return run != null && run.store().record(t).isPresent();
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

    /** A folder is a checkpoint, a file an episode. */
    void openDropped(Path path) {
        if (Files.isDirectory(path)) {
            session.openModel(path);
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
     * Brings the window up to date with what happened in the background; called every 30 ms or so.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        session.tick(nowNanos);
        player.tick(nowNanos);
        presenter.refresh();
        view.charts().tick(nowNanos);
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
        ModelInfo info = model.session().modelProperty().get();
        dialogs.showAbout(info == null
                ? "No model is loaded."
                : info.name() + " on " + info.device() + " (" + info.deviceName()
                        + "), " + info.dtype() + ", " + info.engine());
    }

    /** Stops what runs and ends every thread; may block while the current step is computed. */
    @Override
    public void close() {
        session.close();
    }
}
