package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A made-up moment between two layers.
 *
 * @param layer the boundary
 * @param plan the plan as it stands
 * @param textAttention attention of every prompt row in the layer before
 * @param rowMeanAttention mean attention of all rows, when wanted
 * @param hiddenProducts inner products of the hidden rows, when wanted
 */
public record SyntheticLayer(
        int layer,
        TokenPlan plan,
        TextToVisionAttention textAttention,
        Optional<double[]> rowMeanAttention,
        Optional<HiddenProducts> hiddenProducts) implements LayerContext {

    /**
     * A moment at which the last prompt row's attention is known and the other rows attend to nothing.
     *
     * @param layer the boundary
     * @param lastRow 256 values
     */
    public static SyntheticLayer seeing(int layer, double[] lastRow) {
        int words = SyntheticStep.EPISODE.promptTokens().size();
        float[] values = new float[words * PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            values[(words - 1) * PatchGrid.TOKENS + token] = (float) lastRow[token];
        }
        return new SyntheticLayer(
                layer, TokenPlan.dense(), TextToVisionAttention.of(List.of(layer - 1), words, values),
                Optional.empty(), Optional.empty());
    }

    /** The plan under which the pass has run so far. */
    public SyntheticLayer withPlan(TokenPlan changed) {
        return new SyntheticLayer(layer, changed, textAttention, rowMeanAttention, hiddenProducts);
    }

    /** Every prompt token's attention at the layer before, from whose last row {@link #lastRowAttention} is read. */
    public SyntheticLayer withTextAttention(TextToVisionAttention changed) {
        return new SyntheticLayer(layer, plan, changed, rowMeanAttention, hiddenProducts);
    }

    /** 256 values, copied: the attention of the layer before, mean over all rows. */
    public SyntheticLayer withRowMean(double[] changed) {
        return new SyntheticLayer(layer, plan, textAttention, Optional.of(changed.clone()), hiddenProducts);
    }

    /** Inner products of the hidden rows, as a strategy that asks for them is given. */
    public SyntheticLayer withProducts(HiddenProducts changed) {
        return new SyntheticLayer(layer, plan, textAttention, rowMeanAttention, Optional.of(changed));
    }

    @Override
    public double[] lastRowAttention() {
        double[] last = new double[PatchGrid.TOKENS];
        Arrays.setAll(last, token -> textAttention.at(0, textAttention.words() - 1, token));
        return last;
    }
}
