package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.LoadProgress;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.FakeModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.strategy.PluginProblem;
import dev.vlaworkbench.strategy.PluginShelf;
import dev.vlaworkbench.ui.session.Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Real plug-ins from a folder and the real replay, over a made-up episode and a model that computes nothing. */
final class ShelfBackend implements Backend {

    static final int STEPS = 12;

    private final PluginShelf shelf;
    private final InferenceThread inference = new InferenceThread();
    private final FakeModel model = new FakeModel();

    ShelfBackend(Path plugins) {
        this.shelf = PluginShelf.open(plugins);
    }

    @Override
    public List<EpisodeSummary> episodes(Path file) {
        return List.of(new EpisodeSummary("demo_0", SyntheticBackend.INSTRUCTION, STEPS));
    }

    @Override
    public EpisodePreview preview(Path file, Optional<String> demo) {
        return new EpisodePreview(open(file, EpisodeOptions.none()).frame(0), Optional.empty());
    }

    @Override
    public Episode open(Path file, EpisodeOptions options) {
        return new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, STEPS);
    }

    @Override
    public RgbImage prepared(Episode episode, int t) {
        return episode.frame(t);
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        return shelf.catalog().strategies();
    }

    @Override
    public List<String> pluginProblems() {
        return shelf.catalog().problems().stream().map(PluginProblem::sentence).toList();
    }

    @Override
    public CompletableFuture<ModelInfo> load(Path checkpoint, LoadProgress progress) {
        return inference.submit(model::info);
    }

    @Override
    public CompletableFuture<Void> replay(Episode episode, List<LaneSpec> lanes, ReplayListener listener,
            Cancellation cancellation) {
        return inference.submit(() -> {
            new Replay(episode, model, shelf.catalog(), lanes, StepRange.all(episode)).run(listener, cancellation);
            return null;
        });
    }

    @Override
    public CompletableFuture<HeadAttention> inspect(Episode episode, List<Optional<TokenPlan>> executed) {
        return CompletableFuture.supplyAsync(() -> SyntheticRecords.attention(executed.size() - 1));
    }

    @Override
    public Optional<PluginShelf> plugins() {
        return Optional.of(shelf);
    }

    @Override
    public void close() {
        inference.close();
        shelf.close();
    }
}
