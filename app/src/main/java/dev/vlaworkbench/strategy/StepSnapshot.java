package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.List;
import java.util.Optional;

/** A step's context that stays as it is, whatever the plug-in does to what it gets and however long it keeps it. */
final class StepSnapshot implements StepContext {

    private final StepContext original;
    private final int t;
    private final EpisodeInfo episode;
    private final ModelShape model;
    private final ActionSpace actionSpace;
    private final RgbImage frame;
    private final Optional<RgbImage> previousFrame;
    private final Optional<TextToVisionAttention> lastAttention;
    private final Optional<double[]> lastLayerEntropies;
    private final Optional<TextToVisionAttention> lastAnswerAttention;
    private final CacheView cache;
    private final List<Action> lastActions;

    /** Copies everything but the patch similarity, which is computed from immutable frames when first asked for. */
    StepSnapshot(StepContext original) {
        this.original = original;
        this.t = original.t();
        this.episode = original.episode();
        this.model = original.model();
        this.actionSpace = original.actionSpace();
        this.frame = original.frame();
        this.previousFrame = original.previousFrame();
        this.lastAttention = original.lastAttention();
        this.lastLayerEntropies = original.lastLayerEntropies().map(double[]::clone);
        this.lastAnswerAttention = original.lastAnswerAttention();
        this.cache = new CacheSnapshot(original.cache(), model.layers());
        this.lastActions = List.copyOf(original.lastActions());
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
        return previousFrame;
    }

    @Override
    public Optional<double[]> patchSimilarity() {
        return original.patchSimilarity().map(double[]::clone);
    }

    @Override
    public Optional<TextToVisionAttention> lastAttention() {
        return lastAttention;
    }

    @Override
    public Optional<double[]> lastLayerEntropies() {
        return lastLayerEntropies.map(double[]::clone);
    }

    @Override
    public Optional<TextToVisionAttention> lastAnswerAttention() {
        return lastAnswerAttention;
    }

    @Override
    public CacheView cache() {
        return cache;
    }

    @Override
    public List<Action> lastActions() {
        return lastActions;
    }
}
