package dev.vlaworkbench.model;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.Optional;

/** What a strategy sees between two layers. */
record BoundaryView(
        int layer,
        TokenPlan plan,
        TextToVisionAttention textAttention,
        Optional<double[]> rowMeanAttention,
        Optional<HiddenProducts> hiddenProducts) implements LayerContext {

    @Override
    public double[] lastRowAttention() {
        double[] last = new double[PatchGrid.TOKENS];
        Arrays.setAll(last, token -> textAttention.at(0, textAttention.words() - 1, token));
        return last;
    }
}
