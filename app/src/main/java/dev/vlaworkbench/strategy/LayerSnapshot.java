package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Optional;

/** What is known between two layers, read from the model on the caller's thread. */
final class LayerSnapshot implements LayerContext {

    private final int layer;
    private final TokenPlan plan;
    private final double[] lastRowAttention;
    private final TextToVisionAttention textAttention;
    private final Optional<double[]> rowMeanAttention;
    private final Optional<HiddenProducts> hiddenProducts;

    LayerSnapshot(LayerContext original) {
        this.layer = original.layer();
        this.plan = original.plan();
        this.lastRowAttention = original.lastRowAttention().clone();
        this.textAttention = original.textAttention();
        this.rowMeanAttention = original.rowMeanAttention().map(double[]::clone);
        this.hiddenProducts = original.hiddenProducts();
    }

    @Override
    public int layer() {
        return layer;
    }

    @Override
    public TokenPlan plan() {
        return plan;
    }

    @Override
    public double[] lastRowAttention() {
        return lastRowAttention.clone();
    }

    @Override
    public TextToVisionAttention textAttention() {
        return textAttention;
    }

    @Override
    public Optional<double[]> rowMeanAttention() {
        return rowMeanAttention.map(double[]::clone);
    }

    @Override
    public Optional<HiddenProducts> hiddenProducts() {
        return hiddenProducts;
    }
}
