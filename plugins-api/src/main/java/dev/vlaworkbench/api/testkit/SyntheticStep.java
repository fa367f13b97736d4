package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A made-up control step. {@link #first} begins an episode; the {@code with} methods change one thing each. Arrays are copied on
 * the way in and out.
 *
 * @param t control step
 * @param episode the episode
 * @param model the model's dimensions
 * @param actionSpace the model's action tokens
 * @param frame 224 x 224 pixels
 * @param previousFrame the frame of the last step; empty at the first
 * @param similarity 256 similarities to be told instead of those of the frames
 * @param lastAttention text-to-vision attention of the last step
 * @param lastLayerEntropies row entropies of the last step
 * @param lastAnswerAttention the action tokens' attention in the last step
 * @param cache what the cache holds
 * @param lastActions actions of the steps before, oldest first
 */
public record SyntheticStep(
        int t,
        EpisodeInfo episode,
        ModelShape model,
        ActionSpace actionSpace,
        RgbImage frame,
        Optional<RgbImage> previousFrame,
        Optional<double[]> similarity,
        Optional<TextToVisionAttention> lastAttention,
        Optional<double[]> lastLayerEntropies,
        Optional<TextToVisionAttention> lastAnswerAttention,
        CacheView cache,
        List<Action> lastActions) implements StepContext {

    /** OpenVLA-7B's depth over a narrow stream. */
    public static final ModelShape MODEL = new ModelShape(32, 4, 64, 128);

    /** OpenVLA's vocabulary; -1..1 stands for itself. */
    public static final ActionSpace ACTIONS = new ActionSpace(
            32_000, 256, Collections.nCopies(Action.DIMENSIONS, -1.0), Collections.nCopies(Action.DIMENSIONS, 1.0),
            Collections.nCopies(Action.DIMENSIONS, false));

    /** An episode of 200 steps whose prompt has four words. */
    public static final EpisodeInfo EPISODE = new EpisodeInfo(
            "made up", "pick up the cup", 200, List.of("pick", "up", "the", "cup"));

    /** Copies the arrays. */
    public SyntheticStep {
        similarity = similarity.map(double[]::clone);
        lastLayerEntropies = lastLayerEntropies.map(double[]::clone);
        lastActions = List.copyOf(lastActions);
    }

    /** The first step of an episode: an empty cache, a black frame, nothing observed. */
    public static SyntheticStep first() {
        return new SyntheticStep(
                0, EPISODE, MODEL, ACTIONS, uniform(0), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), new SyntheticCache(MODEL.layers()), List.of());
    }

    /**
     * A later step: the cache holds every token, age 1, and the last frame looked like this one.
     *
     * @param t control step, at least 1
     */
    public static SyntheticStep later(int t) {
        SyntheticCache full = new SyntheticCache(MODEL.layers());
        full.executed(TokenPlan.dense());
        return new SyntheticStep(
                t, EPISODE, MODEL, ACTIONS, uniform(0), Optional.of(uniform(0)), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), full, List.of());
    }

    /**
     * A grey 224 x 224 frame.
     *
     * @param grey 0..255
     */
    public static RgbImage uniform(int grey) {
        byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
        Arrays.fill(rgb, (byte) grey);
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }

    /** Another frame; the last one stays. */
    public SyntheticStep withFrame(RgbImage changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, changed, previousFrame, similarity, lastAttention, lastLayerEntropies,
                lastAnswerAttention, cache, lastActions);
    }

    /** Similarities with the last frame, instead of those computed from the frames. */
    public SyntheticStep withSimilarity(double[] changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, Optional.of(changed), lastAttention,
                lastLayerEntropies, lastAnswerAttention, cache, lastActions);
    }

    /** Text-to-vision attention of the last step, as a strategy that asks for it is given. */
    public SyntheticStep withAttention(TextToVisionAttention changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, similarity, Optional.of(changed),
                lastLayerEntropies, lastAnswerAttention, cache, lastActions);
    }

    /** One mean row entropy for each layer of the last step, in nats, copied. */
    public SyntheticStep withEntropies(double[] changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, similarity, lastAttention, Optional.of(changed),
                lastAnswerAttention, cache, lastActions);
    }

    /** The action tokens' attention in the last step, as a strategy that asks for it is given. */
    public SyntheticStep withAnswerAttention(TextToVisionAttention changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, similarity, lastAttention, lastLayerEntropies,
                Optional.of(changed), cache, lastActions);
    }

    /** Another cache than one that holds every token. */
    public SyntheticStep withCache(CacheView changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, similarity, lastAttention, lastLayerEntropies,
                lastAnswerAttention, changed, lastActions);
    }

    /** Actions of the steps before, oldest first, copied. */
    public SyntheticStep withActions(List<Action> changed) {
        return new SyntheticStep(
                t, episode, model, actionSpace, frame, previousFrame, similarity, lastAttention, lastLayerEntropies,
                lastAnswerAttention, cache, changed);
    }

    @Override
    public Optional<double[]> patchSimilarity() {
        return similarity.map(double[]::clone)
                .or(() -> previousFrame.map(before -> PatchSimilarity.between(before, frame)));
    }

    @Override
    public Optional<double[]> lastLayerEntropies() {
        return lastLayerEntropies.map(double[]::clone);
    }
}
