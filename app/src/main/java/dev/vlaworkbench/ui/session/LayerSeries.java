package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.replay.StepRecord;
import java.util.List;

/**
 * For each control step and decoder layer: visual tokens computed, reused and dropped as the pass says, and computed as planned
 * before it. For one thread.
 */
public final class LayerSeries {

    private final List<Integer>[] hidden;
    private final List<Integer>[] attended;
    private final short[][] planned;
    private final short[] textTokens;
    private int layers;
    private int sequenceLength;

    @SuppressWarnings("unchecked")
    LayerSeries(int steps) {
        hidden = new List[steps];
        attended = new List[steps];
        planned = new short[steps][];
        textTokens = new short[steps];
    }

    void takeDense(StepRecord record) {
        if (record.modelRan()) {
            sequenceLength = record.attendedKeys().getFirst();
        }
    }

    void take(StepRecord record) {
        if (!record.modelRan()) {
            return;
        }
        int t = record.t();
        hidden[t] = record.hiddenTokens();
        attended[t] = record.attendedKeys();
        layers = Math.max(layers, hidden[t].size());
        planned[t] = computed(record.plannedPlan(), hidden[t].size());
        // Without a dense lane to tell, the first layer is taken at its plan's word.
        int text = sequenceLength > 0
                ? sequenceLength - PatchGrid.TOKENS
                : hidden[t].getFirst() - record.executedPlan().computedAt(0);
        textTokens[t] = (short) text;
    }

    private static short[] computed(TokenPlan plan, int layers) {
        short[] counts = new short[layers];
        for (int layer = 0; layer < layers; layer++) {
            counts[layer] = (short) plan.computedAt(layer);
        }
        return counts;
    }

    /** Number of decoder layers; 0 until the model has run. */
    public int layers() {
        return layers;
    }

    /** Whether the model ran at a step. */
    public boolean ran(int t) {
        return t >= 0 && t < hidden.length && hidden[t] != null;
    }

    /** Visual tokens in a layer's hidden stream. The model must have {@linkplain #ran run}. */
    public int computed(int t, int layer) {
        return hidden[t].get(layer) - textTokens[t];
    }

    /** Visual tokens attended to at a layer but not computed. The model must have run. */
    public int reused(int t, int layer) {
        return attended[t].get(layer) - hidden[t].get(layer);
    }

    /** Visual tokens neither computed nor attended to at a layer. The model must have run. */
    public int dropped(int t, int layer) {
        return PatchGrid.TOKENS + textTokens[t] - attended[t].get(layer);
    }

    /** Visual tokens that the plan made before the pass would compute at a layer. The model must have run. */
    public int planned(int t, int layer) {
        return planned[t][layer];
    }

    /** Share of the (visual token, layer) pairs that were reused, 0..1; NaN where the model did not run. */
    public double reuseRatio(int t) {
        if (!ran(t)) {
            return Double.NaN;
        }
        double reused = 0;
        for (int layer = 0; layer < hidden[t].size(); layer++) {
            reused += reused(t, layer);
        }
        return reused / (PatchGrid.TOKENS * (double) hidden[t].size());
    }

    /**
     * The work of a step's prefill.
     *
     * @param t control step
     * @param cost the model's dimensions
     * @param convention how it is counted
     * @return tera operations; 0 where the model did not run
     */
    public double prefill(int t, DecoderCost cost, CostConvention convention) {
        return ran(t) ? cost.prefill(hidden[t], attended[t], convention) : 0;
    }

    /** Tokens of the whole sequence, as the dense lane's pass says; 0 while that is not known. */
    public int sequenceLength() {
        return sequenceLength;
    }
}
