package dev.vlaworkbench.api;

import java.util.List;
import java.util.Optional;

/**
 * What a strategy knows before the model runs at control step t. All values are immutable; arrays are fresh copies.
 */
public interface StepContext {

    /** The control step, the index of the recorded frame; above 0 at the first step when only a part of an episode is replayed. */
    int t();

    /** The episode, as given to {@link Strategy#startEpisode}. */
    EpisodeInfo episode();

    /** The model's dimensions. */
    ModelShape model();

    /** How the model's action tokens stand for numbers. */
    ActionSpace actionSpace();

    /** This step's frame as the model sees it: 224 x 224, cropped and resized. */
    RgbImage frame();

    /** The frame of the last step at which the model ran; empty at the first. */
    Optional<RgbImage> previousFrame();

    /**
     * Cosine similarity of each patch's raw RGB values with the same patch of {@link #previousFrame()}, as
     * {@link PatchSimilarity} computes it. Computed when first asked for; its time counts as selection.
     *
     * @return 256 values in 0..1, or empty at the first step
     */
    Optional<double[]> patchSimilarity();

    /** The text-to-vision attention of the last prefill in the form requested; empty at the first step or when not requested. */
    Optional<TextToVisionAttention> lastAttention();

    /**
     * Mean row entropy of each layer's head-mean attention in the last prefill, in nats.
     *
     * @return L values, or empty at the first step or when not requested
     */
    Optional<double[]> lastLayerEntropies();

    /**
     * The attention of the action tokens' rows in the last model step at the layer requested: six rows of 256 values, mean over
     * heads, the row of token 1 first; the last prompt row, which chose token 1, is in {@link #lastAttention()}.
     *
     * @return the rows, or empty at the first step or when not requested
     */
    default Optional<TextToVisionAttention> lastAnswerAttention() {
        return Optional.empty();
    }

    /** What the KV cache holds. */
    CacheView cache();

    /** The actions of the steps before, oldest first, seven numbers each, unnormalised; at most the last 16. */
    List<Action> lastActions();
}
