package dev.vlaworkbench.metrics;

import dev.vlaworkbench.api.ModelShape;
import java.util.Collections;
import java.util.List;

/**
 * Multiply-accumulates of the decoder's prefill, in tera: the sum over layers of
 * {@code n * (4 D^2 + 3 D F) + 2 n N D}, where n tokens are in the layer's hidden stream and N keys are attended to.
 *
 * <p>The papers of the VLA-Cache family print this as "TFLOPs"; true floating-point operations are twice as many. Vision
 * towers, embedding, language-model head, decode passes and the strategy's own work are not in it. OpenVLA-7B with 285 tokens,
 * dense: 1.867.
 *
 * @param model the decoder's dimensions: layers L, hidden size D, feed-forward size F
 */
public record DecoderCost(ModelShape model) {

    private static final double TERA = 1e12;

    /**
     * The cost of a prefill as it ran.
     *
     * @param hiddenTokens L entries: tokens n of the whole sequence in each layer's hidden stream
     * @param attendedKeys L entries: keys N attended to in each layer
     * @return tera multiply-accumulates; 0 when both lists are empty because no model ran
     * @throws IllegalArgumentException when the lists have neither L entries nor none
     */
    public double prefillTmacs(List<Integer> hiddenTokens, List<Integer> attendedKeys) {
        return prefill(hiddenTokens, attendedKeys, CostConvention.STANDARD);
    }

    /**
     * The same under another convention.
     *
     * @param hiddenTokens L entries: tokens n of the whole sequence in each layer's hidden stream
     * @param attendedKeys L entries: keys N attended to in each layer
     * @param convention how work is counted
     * @return tera operations of that convention; 0 when both lists are empty
     * @throws IllegalArgumentException when the lists have neither L entries nor none
     */
    public double prefill(List<Integer> hiddenTokens, List<Integer> attendedKeys, CostConvention convention) {
        if (hiddenTokens.isEmpty() && attendedKeys.isEmpty()) {
            return 0;
        }
        if (hiddenTokens.size() != model.layers() || attendedKeys.size() != model.layers()) {
            throw new IllegalArgumentException(
                    "a prefill of " + model.layers() + " layers has as many token counts, found "
                            + hiddenTokens.size() + " and " + attendedKeys.size());
        }
        double operations = 0;
        for (int layer = 0; layer < model.layers(); layer++) {
            operations += convention.layer(hiddenTokens.get(layer), attendedKeys.get(layer), model.hiddenSize(),
                    model.feedForwardSize());
        }
        return operations / TERA;
    }

    /**
     * The cost of computing every token at every layer.
     *
     * @param sequenceLength tokens of the whole sequence: BOS, 256 visual tokens and the prompt
     * @return tera multiply-accumulates
     */
    public double denseTmacs(int sequenceLength) {
        List<Integer> everyToken = Collections.nCopies(model.layers(), sequenceLength);
        return prefillTmacs(everyToken, everyToken);
    }
}
