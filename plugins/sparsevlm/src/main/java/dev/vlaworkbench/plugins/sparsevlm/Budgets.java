package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.SymmetricEigen;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.List;
import java.util.Map;

/** How many visual tokens stay behind a sparse layer. */
final class Budgets {

    /** v1.5's counts for LLaVA's 576 tokens behind its three sparse layers. */
    private static final Map<String, List<Integer>> PUBLISHED = Map.of(
            "192", List.of(300, 200, 110), "128", List.of(303, 110, 36), "96", List.of(238, 48, 26),
            "64", List.of(66, 30, 17));

    private static final int PUBLISHED_TOKENS = 576;

    private Budgets() {}

    /**
     * v1.5's budget, scaled to 256 tokens.
     *
     * @param retain its name
     * @param index which sparse layer, from 0; behind the third the third again
     */
    static int fixed(String retain, int index) {
        List<Integer> counts = PUBLISHED.get(retain);
        return Math.round(
                counts.get(Math.min(index, counts.size() - 1)) * (float) PatchGrid.TOKENS / PUBLISHED_TOKENS);
    }

    /**
     * The rank of what the raters attend to, at single precision.
     *
     * @param attention a single layer's
     * @param raters prompt rows
     * @param visual visual tokens that are still there
     */
    static int rank(TextToVisionAttention attention, List<Integer> raters, List<Integer> visual) {
        double[][] products = new double[raters.size()][raters.size()];
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j <= i; j++) {
                for (int token : visual) {
                    products[i][j] += (double) attention.at(0, raters.get(i), token)
                            * attention.at(0, raters.get(j), token);
                }
            }
        }
        return SymmetricEigen.of(products).rank(visual.size());
    }
}
