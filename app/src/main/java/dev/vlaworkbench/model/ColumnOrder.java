package dev.vlaworkbench.model;

import dev.vlaworkbench.api.PatchGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts captured attention back into the order of the visual tokens at layers where positions were counted anew: there column c
 * belongs to whichever token stood at position c + 1.
 */
final class ColumnOrder {

    private final Map<Integer, int[]> positionsOfLayer = new HashMap<>();

    /** Every layer has its tokens at their own positions again. */
    void clear() {
        positionsOfLayer.clear();
    }

    /**
     * Notes a layer at which positions are counted anew.
     *
     * @param positions the original position of each of its rows, in their order
     */
    void renumbered(int layer, int[] positions) {
        positionsOfLayer.put(layer, positions);
    }

    /**
     * The values with each column at its visual token; tokens that are not there read 0.
     *
     * @param values rows of 256, as many for each layer
     * @param layers the layers they are of
     */
    float[] restored(float[] values, List<Integer> layers) {
        if (layers.stream().noneMatch(positionsOfLayer::containsKey)) {
            return values;
        }
        float[] restored = new float[values.length];
        int block = values.length / layers.size();
        for (int i = 0; i < layers.size(); i++) {
            int[] positions = positionsOfLayer.get(layers.get(i));
            for (int row = i * block; row < (i + 1) * block; row += PatchGrid.TOKENS) {
                if (positions == null) {
                    System.arraycopy(values, row, restored, row, PatchGrid.TOKENS);
                } else {
                    restoreRow(values, row, positions, restored);
                }
            }
        }
        return restored;
    }

    private static void restoreRow(float[] values, int row, int[] positions, float[] restored) {
        for (int at = 1; at < positions.length && positions[at] <= PatchGrid.TOKENS; at++) {
            restored[row + positions[at] - 1] = values[row + at - 1];
        }
    }
}
