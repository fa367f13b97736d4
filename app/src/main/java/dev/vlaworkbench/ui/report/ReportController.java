package dev.vlaworkbench.ui.report;

import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.dialog.Dialogs;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Exports the comparison to a folder and opens one again. For the FX thread; files are read and written on another. */
public final class ReportController implements AutoCloseable {

    private final SessionModel session;
    private final SessionController controller;
    private final Dialogs dialogs;
    private final Supplier<List<PluginInfo>> plugins;
    private final Executor onFxThread;
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("report").daemon(true).factory());

    /**
     * A controller.
     *
     * @param session holds the lanes
     * @param controller opens episodes and models
     * @param dialogs asks for folders and tells of faults
     * @param plugins the plug-ins that strategies come from
     * @param onFxThread runs work on the FX thread
     */
    public ReportController(SessionModel session, SessionController controller, Dialogs dialogs,
            Supplier<List<PluginInfo>> plugins, Executor onFxThread) {
        this.session = session;
        this.controller = controller;
        this.dialogs = dialogs;
        this.plugins = plugins;
        this.onFxThread = onFxThread;
    }

    /**
     * Declares its commands.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(
                Command.named("comparison.open", "Open comparison…").in(Category.FILE, 0)
                        .help("Takes episode, model and lanes from a folder that an export or 'compare' wrote, and runs them.")
                        .runs(() -> dialogs.chooseFolder("Open a comparison: the folder that holds comparison.json",
                                this::open)),
                Command.named("comparison.export", "Export comparison…").in(Category.FILE, 3)
                        .when(session.runProperty().isNotNull())
                        .help("Writes a report of all lanes: a page with figures, tables, numbers, and all it takes to repeat it.")
                        .runs(this::export));
    }

    private void export() {
        List<LaneModel> lanes = session.lanes().lanes().stream().filter(lane -> lane.runProperty().get() != null)
                .toList();
        long replays = lanes.stream().map(lane -> lane.runProperty().get().number()).distinct().count();
        if (replays > 1 || lanes.size() < 2 || !lanes.getFirst().isReference()) {
            dialogs.confirm("Compute all lanes anew first?",
                    "A report is of lanes that took turns beside one dense lane, so that their milliseconds can be compared. "
                            + "These lanes were computed in " + replays + (replays == 1 ? " replay" : " replays")
                            + "; computing them anew runs all of them in lockstep. Export when they are done.",
                    "Compute anew", controller::restart);
            return;
        }
        if (lanes.stream().allMatch(lane -> lane.runProperty().get().store().computed() == 0)) {
            dialogs.tell("Export comparison", "No lane has finished a control step yet; wait for the first.");
            return;
        }
        dialogs.chooseFolder("Export the comparison: a folder to put its folder into", chosen -> write(lanes, chosen));
    }

    /**
     * Writes the lanes to a new folder.
     *
     * @param lanes with runs of the same replay, the dense one first
     * @param parent where the new folder goes
     */
    void write(List<LaneModel> lanes, Path parent) {
        List<LaneRun> runs = lanes.stream().map(lane -> lane.runProperty().get()).toList();
        LaneReport report = new LaneReport(session.episodeProperty().get(), session.openedProperty().get(),
                session.checkpointProperty().get(), session.modelProperty().get(), runs, plugins.get(), version());
        Path folder = free(parent, session.episodeProperty().get().name());
        Activity activity = session.activities().begin("writing " + folder.getFileName(), "steps", Optional.empty());
        writer.execute(() -> {
            try {
                int steps = report.steps();
                Path page = report.write(folder, done -> activity.report(done, steps));
                onFxThread.execute(() -> {
                    session.activities().end(activity);
                    dialogs.tell("The comparison is exported", "Open " + page
                            + " in a browser. The folder holds the page, "
                            + "figures as SVG and PNG, the tables as CSV and LaTeX, every step as steps.csv, and comparison.json, "
                            + "from which File > Open comparison takes it up again.");
                });
            } catch (RuntimeException problem) {
                onFxThread.execute(() -> {
                    session.activities().end(activity);
                    tell("The comparison could not be exported", problem);
                });
            }
        });
    }

    private static Path free(Path parent, String episode) {
        String name = "comparison-" + episode.replaceAll("[^A-Za-z0-9._-]+", "-");
        Path folder = parent.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(name + "-" + number);
        }
        return folder;
    }

    private static String version() {
        return Optional.ofNullable(ReportController.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * Takes up a stored comparison: its lanes, its model, its first episode.
     *
     * @param path a comparison.json or its folder
     */
    public void open(Path path) {
        writer.execute(() -> {
            try {
                StoredLanes stored = StoredLanes.read(path, List.copyOf(session.strategies()));
                onFxThread.execute(() -> show(stored));
            } catch (RuntimeException problem) {
                onFxThread.execute(() -> tell("The comparison could not be opened", problem));
            }
        });
    }

    private void show(StoredLanes stored) {
        session.notices().addAll(stored.notices());
        LanesModel lanes = session.lanes();
        List.copyOf(lanes.studied()).forEach(lanes::remove);
        stored.choices().forEach(lanes::add);
        lanes.studied().stream().findFirst().ifPresentOrElse(lanes::focus, () -> lanes.focus(lanes.reference()));
        lanes.togetherProperty().set(lanes.lanes().size() > 1);
        stored.checkpoint().filter(model -> !model.equals(session.checkpointProperty().get()))
                .ifPresent(controller::openModel);
        stored.episode()
                .ifPresent((OpenedEpisode episode) -> controller.openEpisode(episode.file(), episode.options()));
        if (!stored.notices().isEmpty()) {
            dialogs.tell("The comparison is taken up in part", String.join("\n\n", stored.notices()));
        }
    }

    private void tell(String title, Throwable problem) {
        dialogs.error(title, Sentences.of(problem), Sentences.details(problem));
    }

    /** Finishes what is being written. */
    @Override
    public void close() {
        writer.shutdown();
    }
}
