package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens episodes and models, and keeps a run of the chosen strategy going over them. Every method is for the FX thread;
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
    private FrameStore frames;
    private long settledAtNanos;
    private boolean restartDue;
    private int opening;
    private volatile boolean closed;
    private long firstStepNanos;

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
        model.choiceProperty().addListener((property, before, now) -> restartSoon());
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
        stopRun();
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
        LaneRun before = model.runProperty().get();
        boolean wasRunning = before != null && before.state() == LaneRun.State.RUNNING;
        stopRun();
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

    /** Stops the run after the step that is being computed; what is computed stays. */
    public void cancelRun() {
        Optional.ofNullable(model.runProperty().get()).ifPresent(LaneRun::cancel);
    }

    /** Runs the lane anew from step 0, where an episode, a model and a strategy are there. */
    public void restart() {
        restartDue = false;
        stopRun();
        if (closed) {
            return;
        }
        Episode episode = model.episodeProperty().get();
        StrategyChoice choice = model.choiceProperty().get();
        if (episode == null || choice == null || model.modelProperty().get() == null) {
            return;
        }
        LaneSpec lane = new LaneSpec(choice.descriptor().id(), choice);
        LaneRun run = new LaneRun(new StepStore(lane.name(), episode.steps()));
        firstStepNanos = 0;
        model.stepsPerSecondProperty().set(Double.NaN);
        model.computedProperty().set(0);
        model.seriesProperty().set(new RunSeries(run.store()));
        model.runProperty().set(run);
        model.runStateProperty().set(run.state());
        backend.replay(episode, lane, run, run.cancellation()).whenComplete((nothing, problem) -> run.ended(problem));
    }

    /**
     * Takes up what the plug-ins offer now. A lane whose strategy comes from another build begins anew, with the parameters that
     * the build still has; one whose strategy is gone stops, and what it computed stays. Other lanes notice nothing.
     *
     * @param change how what is on offer differs from before
     */
    public void takeUp(PluginChange change) {
        List<StrategyDescriptor> offers = backend.strategies();
        model.problems().setAll(backend.pluginProblems());
        StrategyChoice choice = model.choiceProperty().get();
        String id = choice == null ? "" : choice.descriptor().id();
        if (!offers.equals(List.copyOf(model.strategies()))) {
            model.strategies().setAll(offers);
            model.choiceProperty().set(choice);
        }
        if (change.gone().contains(id)) {
            cancelRun();
        } else if (change.renewed().contains(id) || change.added().contains(id)) {
            offers.stream().filter(offer -> offer.id().equals(id)).findFirst()
                    .ifPresent(build -> model.choiceProperty().set(choice.of(build)));
            restart();
        } else if (change.renewed().contains(LaneSpec.DENSE)) {
            restart();
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

    private void stopRun() {
        cancelRun();
    }

    /**
     * Takes in what the background has left since the last tick.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        if (restartDue && nowNanos - settledAtNanos >= 0) {
            restart();
        }
        LaneRun run = model.runProperty().get();
        if (run == null) {
            return;
        }
        int version = run.store().version();
        if (version != model.versionProperty().get() || model.computedProperty().get() != run.store().computed()) {
            model.seriesProperty().get().update();
            model.computedProperty().set(run.store().computed());
            model.versionProperty().set(version);
            measureRate(run.store().computed(), nowNanos);
        }
        if (model.runStateProperty().get() != run.state()) {
            model.runStateProperty().set(run.state());
            run.failure().ifPresent(failure -> dialogs.error("The lane '" + run.store().lane() + "' stopped",
                    failure.sentence(), Sentences.details(failure.cause())));
        }
    }

    private void measureRate(int computed, long nowNanos) {
        if (computed > 0 && firstStepNanos == 0) {
            firstStepNanos = nowNanos;
        } else if (computed > 1) {
            model.stepsPerSecondProperty().set((computed - 1) * 1e9 / Math.max(1, nowNanos - firstStepNanos));
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
        stopRun();
        frames().ifPresent(FrameStore::close);
        reader.shutdownNow();
        framePreparer.shutdownNow();
        backend.close();
    }
}
