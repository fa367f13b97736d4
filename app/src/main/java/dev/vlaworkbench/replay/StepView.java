package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.List;
import java.util.Optional;

/**
 * What a lane's strategy is shown before the model runs. {@link dev.vlaworkbench.strategy.RunningStrategy} copies all of it
 * before the plug-in's thread sees it, except the patch similarity: that is computed on the plug-in's thread when it asks, and
 * so falls into its measured time.
 */
final class StepView implements StepContext {

    private final int t;
    private final EpisodeInfo episode;
    private final ModelShape model;
    private final ActionSpace actionSpace;
    private final RgbImage frame;
    private final CacheView cache;
    private final LaneMemory memory;
    private double[] similarity;

    StepView(int t, EpisodeInfo episode, ModelShape model, ActionSpace actionSpace, RgbImage frame, CacheView cache,
            LaneMemory memory) {
        this.t = t;
        this.episode = episode;
        this.model = model;
        this.actionSpace = actionSpace;
        this.frame = frame;
        this.cache = cache;
        this.memory = memory;
    }

    @Override
    public int t() {
        return t;
    }

    @Override
    public EpisodeInfo episode() {
        return episode;
    }

    @Override
    public ModelShape model() {
        return model;
    }

    @Override
    public ActionSpace actionSpace() {
        return actionSpace;
    }

    @Override
    public RgbImage frame() {
        return frame;
    }

    @Override
    public Optional<RgbImage> previousFrame() {
        return memory.previousFrame();
    }

    @Override
    public synchronized Optional<double[]> patchSimilarity() {
        if (similarity == null && memory.previousFrame().isPresent()) {
            similarity = PatchSimilarity.between(memory.previousFrame().get(), frame);
        }
        return Optional.ofNullable(similarity).map(double[]::clone);
    }

    @Override
    public Optional<TextToVisionAttention> lastAttention() {
        return memory.attention();
    }

    @Override
    public Optional<double[]> lastLayerEntropies() {
        return memory.layerEntropies()
                .map(entropies -> entropies.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public Optional<TextToVisionAttention> lastAnswerAttention() {
        return memory.answerAttention();
    }

    @Override
    public CacheView cache() {
        return cache;
    }

    @Override
    public List<Action> lastActions() {
        return memory.actions();
    }
}
