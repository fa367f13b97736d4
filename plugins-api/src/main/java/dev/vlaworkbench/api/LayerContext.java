package dev.vlaworkbench.api;

/** What a strategy sees between two layers of a running prefill. */
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
}
