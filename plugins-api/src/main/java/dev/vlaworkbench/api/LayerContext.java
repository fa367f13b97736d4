package dev.vlaworkbench.api;

import java.util.Optional;

/**
 * What a strategy sees between two layers of a running prefill. Before layer 0 no layer has run: attention is 0 everywhere, and
 * only the input embeddings' products can be seen.
 */
public interface LayerContext {

    /** The boundary b: layer b-1 has just run, layer b is next. */
    int layer();

    /** The plan as it stands. */
    TokenPlan plan();

    /**
     * Attention of layer b-1 from the last prompt row to the visual keys, mean over heads.
     *
     * @return 256 values, 0 for keys that are dropped
     */
    double[] lastRowAttention();

    /**
     * Attention of layer b-1 from every prompt row to the visual keys, mean over heads, as a single captured layer.
     */
    TextToVisionAttention textAttention();

    /**
     * Attention of layer b-1 to the visual keys, mean over heads and over all rows in the hidden stream, visual ones included.
     *
     * @return 256 values, 0 for keys that are dropped; empty when not requested for this boundary
     */
    default Optional<double[]> rowMeanAttention() {
        return Optional.empty();
    }

    /**
     * Inner products of the hidden rows that layer b-1 left; before layer 0, of the input embeddings.
     *
     * @return the products; empty when not requested for this boundary
     */
    default Optional<HiddenProducts> hiddenProducts() {
        return Optional.empty();
    }
}
