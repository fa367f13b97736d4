package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.FramePreparer;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.LoadProgress;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.strategy.PluginProblem;
import dev.vlaworkbench.strategy.PluginShelf;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.rollout.Rollouts;
import dev.vlaworkbench.ui.session.Backend;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The layers below on this machine: plug-ins from a folder, one model on the inference thread. */
public final class LocalBackend implements Backend {

    /** A replay that is watched goes on after so much looking into steps. */
    private static final long PAUSE_NANOS = 200_000_000L;

    private final PluginShelf plugins;
    private final DeviceChoice device;
    private final InferenceThread inference = new InferenceThread();
    private final FramePreparer preparer = new FramePreparer();
    private final Inspections inspections = new Inspections();
    private final PendingReplays replays = new PendingReplays();
    private final LocalRollouts rollouts;
    private volatile Foreseen foreseen;
    /** Touched by the inference thread only. */
    private VlaModel model;

    /**
     * Loads the plug-ins.
     *
     * @param plugins the folder of plug-in archives
     * @param worlds the folder of simulated worlds; read when a rollout is asked for
     * @param recordings the folder for recorded rollouts; made when the first is written
     * @param device where models run
     */
    public LocalBackend(Path plugins, Path worlds, Path recordings, DeviceChoice device) {
        this.plugins = PluginShelf.open(plugins);
        this.device = device;
        this.rollouts = new LocalRollouts(worlds, recordings, this.plugins::catalog, inference, () -> model);
    }

    /**
     * A strategy with parameters as written on the command line.
     *
     * @param text such as {@code infoentropy:T=100}
     * @throws UserException when there is no such strategy or parameter
     */
    public StrategyChoice choose(String text) {
        return plugins.catalog().choose(text);
    }

    /**
     * Lets an episode be had sooner, which was begun to be read before this backend was there.
     *
     * @param episode let go once it was opened and another one is
     */
    void expect(Foreseen episode) {
        foreseen = episode;
    }

    @Override
    public List<EpisodeSummary> episodes(Path file) {
        return EpisodeReader.list(file);
    }

    @Override
    public EpisodePreview preview(Path file, Optional<String> demo) {
        return EpisodeReader.preview(file, demo);
    }

    @Override
    public Episode open(Path file, EpisodeOptions options) {
        Optional<Episode> ready = Optional.ofNullable(foreseen)
                .flatMap(sooner -> sooner.episode(new OpenedEpisode(file, options)));
        if (ready.isEmpty()) {
            foreseen = null;
        }
        return ready.orElseGet(() -> EpisodeReader.open(file, options));
    }

    @Override
    public RgbImage prepared(Episode episode, int t) {
        return Optional.ofNullable(foreseen).flatMap(sooner -> sooner.frame(episode, t))
                .orElseGet(() -> preparer.prepare(episode.frame(t), episode.preparation()));
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        return plugins.catalog().strategies();
    }

    @Override
    public List<String> pluginProblems() {
        return plugins.catalog().problems().stream().map(PluginProblem::sentence).toList();
    }

    @Override
    public CompletableFuture<ModelInfo> load(Path checkpoint, LoadProgress progress) {
        return inference.submit(() -> {
            VlaModel loaded = OpenVla.load(checkpoint, device, Optional.empty(), progress);
            closeModel();
            model = loaded;
            return loaded.info();
        });
    }

    @Override
    public CompletableFuture<Void> replay(Episode episode, List<LaneSpec> lanes, ReplayListener listener,
            Cancellation cancellation) {
        CompletableFuture<Void> done = replays.ask(cancellation, () -> run(episode, lanes, listener, cancellation));
        inference.submit(() -> {
            replays.work();
            return null;
        });
        return done;
    }

    private void run(Episode episode, List<LaneSpec> lanes, ReplayListener listener, Cancellation cancellation) {
        if (model == null) {
            throw new UserException("No model is loaded; open a checkpoint folder first.");
        }
        new Replay(episode, model, plugins.catalog(), lanes, StepRange.all(episode))
                .run(new BetweenSteps(listener, () -> {
                    if (!cancellation.isCancelled()) {
                        replays.work();
                    }
                    inspections.work(model, PAUSE_NANOS);
                }), cancellation);
    }

    @Override
    public CompletableFuture<HeadAttention> inspect(Episode episode, List<Optional<TokenPlan>> executed) {
        CompletableFuture<HeadAttention> answer = inspections.ask(episode, executed);
        inference.submit(() -> {
            inspections.work(model, Long.MAX_VALUE);
            return null;
        });
        return answer;
    }

    @Override
    public Optional<Rollouts> rollouts() {
        return Optional.of(rollouts);
    }

    @Override
    public Optional<PluginShelf> plugins() {
        return Optional.of(plugins);
    }

    private void closeModel() {
        inspections.close();
        rollouts.modelCloses();
        if (model != null) {
            model.close();
            model = null;
        }
    }

    @Override
    public void close() {
        inference.submit(() -> {
            closeModel();
            return null;
        });
        inference.close();
        rollouts.close();
        plugins.close();
    }
}
