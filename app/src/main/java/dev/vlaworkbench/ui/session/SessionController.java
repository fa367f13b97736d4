package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.PluginChange;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens episodes and models, and keeps the lanes running over them. Every method is for the FX thread;
 * work happens elsewhere and comes back through the executor given.
 */
public final class SessionController implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

    /** A parameter that is being dragged restarts the lane once, when it rests. */
    private static final long SETTLE_NANOS = 300_000_000L;

    private final Backend backend;
    private final SessionModel model;
    private final Dialogs dialogs;
    private final Executor onFxThread;
    private final ExecutorService reader = worker("reader");
    private final ExecutorService framePreparer = worker("frame-preparer");
    private final LaneRunner runner;
    private FrameStore frames;
    private long settledAtNanos;
    private boolean restartDue;
    private int opening;
    private volatile boolean closed;

    /**
     * A controller with nothing open.
     *
     * @param backend the layers below; closed by {@link #close}
     * @param model what it fills
     * @param dialogs where faults and questions go
     * @param onFxThread runs work on the FX thread
     */
    public SessionController(Backend backend, SessionModel model, Dialogs dialogs, Executor onFxThread) {
        this.backend = backend;
        this.model = model;
        this.dialogs = dialogs;
        this.onFxThread = onFxThread;
        model.strategies().setAll(backend.strategies());
        model.problems().setAll(backend.pluginProblems());
        chooseReference(model.strategies());
        runner = new LaneRunner(backend, model, this::restartSoon);
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon(true).factory());
    }

    /** Prepared frames of the episode that is open. */
    public Optional<FrameStore> frames() {
        return Optional.ofNullable(frames);
    }

    /**
     * Opens an episode file; asks which of its episodes, and for the instruction, where that is not clear.
     *
     * @param file a recording
     */
    public void openEpisode(Path file) {
        int ticket = ++opening;
        work("reading " + file.getFileName(), "The episode could not be opened", () -> backend.episodes(file),
                found -> {
                    if (ticket != opening) {
                        return;
                    }
                    if (found.size() > 1) {
                        dialogs.chooseEpisode(file, found,
                                chosen -> openWithInstruction(file, Optional.of(chosen.name()), chosen.instruction()));
                    } else {
                        openWithInstruction(file, Optional.empty(), found.getFirst().instruction());
                    }
                });
    }

    private void openWithInstruction(Path file, Optional<String> demo, String instruction) {
        if (instruction.isBlank()) {
            dialogs.askInstruction(file, text -> openEpisode(file, new EpisodeOptions(demo, Optional.of(text))));
        } else {
            openEpisode(file, new EpisodeOptions(demo, Optional.empty()));
        }
    }

    /**
     * Opens one episode of a file without asking.
     *
     * @param file a recording
     * @param options which episode, and its instruction
     */
    public void openEpisode(Path file, EpisodeOptions options) {
        int ticket = ++opening;
        work("reading " + file.getFileName(), "The episode could not be opened", () -> backend.open(file, options),
                episode -> {
                    if (ticket == opening) {
                        show(episode);
                        model.openedProperty().set(new OpenedEpisode(file, options));
                    }
                });
    }

    private void show(Episode episode) {
        runner.stop();
        frames().ifPresent(FrameStore::close);
        FrameStore fresh = new FrameStore(episode);
        frames = fresh;
        framePreparer.execute(() -> {
            try {
                fresh.fill(t -> backend.prepared(episode, t));
            } catch (RuntimeException problem) {
                LOG.warn("A frame of {} could not be prepared", episode.file(), problem);
                onFxThread.execute(() -> tell("A frame cannot be shown", problem));
            }
        });
        model.episodeProperty().set(episode);
        restart();
    }

    /**
     * Loads a checkpoint in place of the model before; that one stays when loading fails.
     *
     * @param checkpoint a folder in the layout of OpenVLA on Hugging Face
     */
    public void openModel(Path checkpoint) {
        boolean wasRunning = model.lanes().lanes().stream().anyMatch(LaneModel::isRunning);
        runner.stop();
        AtomicBoolean givenUp = new AtomicBoolean();
        Activity activity = begin("loading " + checkpoint.getFileName(), Optional.of(() -> givenUp.set(true)));
        backend.load(checkpoint, (loaded, total) -> {
            activity.report(loaded, total);
            if (givenUp.get() || closed) {
                throw new CancellationException("A person stopped the loading of " + checkpoint);
            }
        }).whenComplete((info, problem) -> onFxThread.execute(() -> {
            end(activity);
            if (problem == null) {
                model.checkpointProperty().set(checkpoint);
                model.modelProperty().set(info);
                restart();
                return;
            }
            if (!givenUp.get()) {
                tell("The model could not be loaded", problem);
            }
            // The model before is still there; what it had computed stays, and what it was at goes on from the start.
            if (wasRunning) {
                restart();
            }
        }));
    }

    /** Stops every lane after the step that is being computed; what is computed stays. */
    public void cancelRun() {
        runner.stop();
    }

    /** Runs every lane anew from step 0, in lockstep, where an episode, a model and a strategy are there. */
    public void restart() {
        restartDue = false;
        if (closed) {
            runner.stop();
        } else {
            runner.runAll();
        }
    }

    /**
     * Runs some lanes anew from step 0, such as those whose plug-in was loaded again; what is computed of the others stays.
     *
     * @param lanes those among the session's lanes
     */
    public void restart(List<LaneModel> lanes) {
        if (!closed) {
            runner.run(lanes);
        }
    }

    /**
     * Takes up what the plug-ins offer now. A lane whose strategy comes from another build begins anew, with the parameters that
     * the build still has; one whose strategy is gone stops, and what it computed stays. Other lanes notice nothing, unless it is
     * the reference that begins anew.
     *
     * @param change how what is on offer differs from before
     */
    public void takeUp(PluginChange change) {
        List<StrategyDescriptor> offers = backend.strategies();
        model.problems().setAll(backend.pluginProblems());
        if (!offers.equals(List.copyOf(model.strategies()))) {
            model.strategies().setAll(offers);
        }
        chooseReference(offers);
        List<LaneModel> fresh = new ArrayList<>();
        for (LaneModel lane : model.lanes().lanes()) {
            StrategyChoice choice = lane.choiceProperty().get();
            String id = choice == null ? "" : choice.descriptor().id();
            if (change.gone().contains(id) && lane.runProperty().get() != null) {
                lane.runProperty().get().cancel();
            }
            if (change.renewed().contains(id) || change.added().contains(id)) {
                offers.stream().filter(offer -> offer.id().equals(id)).findFirst()
                        .ifPresent(build -> lane.choiceProperty().set(choice.of(build)));
                fresh.add(lane);
            }
        }
        if (fresh.contains(model.lanes().reference())) {
            restart();
        } else if (!fresh.isEmpty()) {
            restart(fresh);
        }
    }

    private void chooseReference(List<StrategyDescriptor> offers) {
        ObjectProperty<StrategyChoice> reference = model.lanes().reference().choiceProperty();
        if (reference.get() == null) {
            offers.stream().filter(strategy -> strategy.id().equals(LaneSpec.DENSE)).findFirst()
                    .ifPresent(dense -> reference
                            .set(new StrategyChoice(dense, ParameterValues.defaults(dense.parameters()))));
        }
    }

    /**
     * Computes a step of a run once more, to look into every layer and head.
     *
     * @param run a run of the episode that is open
     * @param t control step at which the model ran
     * @return completes on the FX thread
     */
    public CompletableFuture<HeadAttention> look(LaneRun run, int t) {
        Episode episode = model.episodeProperty().get();
        List<Optional<TokenPlan>> executed = new ArrayList<>();
        for (int step = 0; step <= t; step++) {
            executed.add(run.store().record(step).filter(StepRecord::modelRan).map(StepRecord::executedPlan));
        }
        CompletableFuture<HeadAttention> answer = new CompletableFuture<>();
        backend.inspect(episode, executed).whenComplete((found, problem) -> onFxThread.execute(() -> {
            if (problem == null) {
                answer.complete(found);
            } else {
                LOG.debug("Step {} could not be computed once more", t, problem);
                answer.completeExceptionally(problem);
            }
        }));
        return answer;
    }

    private void restartSoon() {
        restartDue = true;
        settledAtNanos = System.nanoTime() + SETTLE_NANOS;
    }

    /**
     * Takes in what the background has left since the last tick.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        if (restartDue && !closed && nowNanos - settledAtNanos >= 0) {
            restartDue = false;
            runner.runChanged();
        }
        runner.tick(nowNanos, this::tellOfFailure);
    }

    /** Beside others a lane has a card for its failure; alone it needs a dialog. */
    private void tellOfFailure(LaneModel lane) {
        if (lane == model.lanes().focusedProperty().get() && !model.lanes().togetherProperty().get()) {
            lane.runProperty().get().failure()
                    .ifPresent(failure -> dialogs.error("The lane '" + lane.nameProperty().get() + "' stopped",
                            failure.sentence(), Sentences.details(failure.cause())));
        }
    }

    private <T> void work(String what, String title, Callable<T> job, Consumer<T> then) {
        Activity activity = begin(what, Optional.empty());
        reader.execute(() -> {
            try {
                T result = job.call();
                onFxThread.execute(() -> {
                    end(activity);
                    then.accept(result);
                });
            } catch (Exception | LinkageError problem) {
                LOG.debug("{}", what, problem);
                onFxThread.execute(() -> {
                    end(activity);
                    tell(title, problem);
                });
            }
        });
    }

    private Activity begin(String title, Optional<Runnable> cancel) {
        Activity activity = model.activities().begin(title, "", cancel);
        showActivities();
        return activity;
    }

    private void end(Activity activity) {
        model.activities().end(activity);
        showActivities();
    }

    private void showActivities() {
        model.loadingProperty().set(model.activities().running().stream().map(Activity::title)
                .collect(Collectors.joining(", ")));
    }

    private void tell(String title, Throwable problem) {
        dialogs.error(title, Sentences.of(problem), Sentences.details(problem));
    }

    /** Stops what runs and ends every thread; blocks until the current step is done. */
    @Override
    public void close() {
        closed = true;
        runner.stop();
        frames().ifPresent(FrameStore::close);
        reader.shutdownNow();
        framePreparer.shutdownNow();
        backend.close();
    }
}
