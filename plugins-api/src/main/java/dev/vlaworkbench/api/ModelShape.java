package dev.vlaworkbench.api;

/**
 * The dimensions of the model that a strategy decides for.
 *
 * @param layers decoder layers L
 * @param heads attention heads of a decoder layer
 * @param hiddenSize width D of the decoder's hidden stream
 * @param feedForwardSize width F of the decoder's gated feed-forward block
 */
public record ModelShape(int layers, int heads, int hiddenSize, int feedForwardSize) {

    /** Checks that every dimension is positive. */
    public ModelShape {
        if (layers < 1 || heads < 1 || hiddenSize < 1 || feedForwardSize < 1) {
            throw new IllegalArgumentException("model dimensions must be positive");
        }
    }
}
