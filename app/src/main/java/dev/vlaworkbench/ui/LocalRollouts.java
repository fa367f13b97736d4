package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.LiberoRecordingWriter;
import dev.vlaworkbench.episode.RolloutRecording;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.rollout.ClosedLoop;
import dev.vlaworkbench.rollout.ClosedLoop.StepListener;
import dev.vlaworkbench.rollout.EpisodeResult;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.ModelHost;
import dev.vlaworkbench.rollout.RolloutRecorder;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.Worlds;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.ui.rollout.RolloutRequest;
import dev.vlaworkbench.ui.rollout.Rollouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Rollouts with the window's model: the world on a thread of its own, the model on the inference thread, step by step. */
final class LocalRollouts implements Rollouts, AutoCloseable {

    private final Path folder;
    private final Path recordings;
    private final Supplier<StrategyCatalog> catalog;
    private final InferenceThread inference;
    private final Supplier<VlaModel> model;
    private final ExecutorService worldThread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("world").daemon(true).factory());
    private Worlds worlds;
    /** Touched by the inference thread only. */
    private ModelHost host;

    /**
     * Nothing is loaded yet.
     *
     * @param folder of the worlds' jars
     * @param recordings folder for what is recorded
     * @param catalog gives what opens strategies at the moment
     * @param inference the model's thread
     * @param model gives the loaded model, null without one; asked on the inference thread
     */
    LocalRollouts(Path folder, Path recordings, Supplier<StrategyCatalog> catalog, InferenceThread inference,
            Supplier<VlaModel> model) {
        this.folder = folder;
        this.recordings = recordings;
        this.catalog = catalog;
        this.inference = inference;
        this.model = model;
    }

    @Override
    public synchronized List<SimulatedWorld> worlds() {
        if (worlds == null) {
            worlds = Worlds.load(folder);
        }
        if (worlds.all().isEmpty()) {
            worlds.choose(Optional.empty());
        }
        return worlds.all();
    }

    @Override
    public CompletableFuture<Optional<Path>> run(
            RolloutRequest request, StepListener progress, Cancellation cancellation) {
        return inference.submit(this::borrow)
                .thenApplyAsync(borrowed -> record(borrowed, request, progress, cancellation), worldThread);
    }

    private ModelHost borrow() {
        VlaModel loaded = model.get();
        if (loaded == null) {
            throw new UserException("No model is loaded; open a checkpoint folder first.");
        }
        host = ModelHost.borrow(inference, loaded);
        return host;
    }

    private Optional<Path> record(
            ModelHost borrowed, RolloutRequest request, StepListener progress, Cancellation cancellation) {
        EvaluationEpisode episode = request.episode();
        RolloutRecorder recorder = new RolloutRecorder();
        LaneSpec lane = new LaneSpec(request.strategy().descriptor().id(), request.strategy());
        Optional<EpisodeResult> result;
        try {
            result = new ClosedLoop(request.world(), catalog.get()).run(
                    borrowed, lane, episode, Optional.of(recorder), progress, cancellation);
        } finally {
            borrowed.close();
        }
        if (result.isEmpty()) {
            return Optional.empty();
        }
        result.get().failure().ifPresent(failure -> {
            throw new UserException(failure.sentence());
        });
        RolloutRecording recording = recorder
                .recording(request.world().id(), episode.task().instruction(), result.get().succeeded()).orElseThrow();
        Path file = recordings.resolve(String.join("--", episode.suite(), episode.task().id(), "seed" + episode.seed(),
                request.strategy().text().replaceAll("[^A-Za-z0-9.=-]+", "_"),
                result.get().succeeded() ? "success" : "failure") + ".hdf5");
        LiberoRecordingWriter.write(file, recording);
        return Optional.of(file);
    }

    /** The model is about to be closed; a rollout that runs ends with a sentence. To be called on the inference thread. */
    void modelCloses() {
        if (host != null) {
            host.abandon();
            host = null;
        }
    }

    @Override
    public synchronized void close() {
        worldThread.shutdownNow();
        if (worlds != null) {
            worlds.close();
        }
    }
}
