package dev.vlaworkbench.api;

import java.util.Arrays;
import java.util.List;

/**
 * Softmaxed attention of the prompt's token rows on the visual keys in one prefill, mean over heads, for some layers.
 *
 * <p>Values are probabilities: a row sums to at most 1 over the 256 visual keys, since BOS and text keys hold the rest. A
 * visual key that was dropped at a layer has attention 0 there.
 */
public final class TextToVisionAttention {

    private final List<Integer> layers;
    private final int words;
    private final float[] values;

    private TextToVisionAttention(List<Integer> layers, int words, float[] values) {
        this.layers = layers;
        this.words = words;
        this.values = values;
    }

    /**
     * Copies captured attention.
     *
     * @param layers the layers captured, ascending; a single entry of {@link #MEAN_OVER_LAYERS} marks the mean over all
     * @param words prompt rows M
     * @param values {@code layers.size() * words * 256} values: layer, then row, then visual token
     * @return the attention
     * @throws IllegalArgumentException when the array's length does not fit
     */
    public static TextToVisionAttention of(List<Integer> layers, int words, float[] values) {
        if (values.length != (long) layers.size() * words * PatchGrid.TOKENS) {
            throw new IllegalArgumentException("attention of " + layers.size() + " layers and " + words
                    + " rows needs layers * rows * 256 values, found " + values.length);
        }
        return new TextToVisionAttention(List.copyOf(layers), words, values.clone());
    }

    /** The pseudo layer of attention that was averaged over all layers on the device. */
    public static final int MEAN_OVER_LAYERS = -1;

    /** The captured layers, ascending, or just {@link #MEAN_OVER_LAYERS}. */
    public List<Integer> layers() {
        return layers;
    }

    /** Prompt rows M. */
    public int words() {
        return words;
    }

    /** Whether the values are the mean over all layers rather than single layers. */
    public boolean isMeanOverLayers() {
        return layers.equals(List.of(MEAN_OVER_LAYERS));
    }

    /**
     * One value.
     *
     * @param layerIndex index into {@link #layers()}, not the layer's own number
     * @param word prompt row, 0..M-1
     * @param token visual token, 0..255
     * @return attention, 0..1
     */
    public float at(int layerIndex, int word, int token) {
        if (word < 0 || word >= words) {
            throw new IndexOutOfBoundsException("prompt row " + word + " is outside 0.." + (words - 1));
        }
        return values[(layerIndex * words + word) * PatchGrid.TOKENS + PatchGrid.checkToken(token)];
    }

    /**
     * The mean over the captured layers, in double.
     *
     * @return M rows of 256 values, fresh arrays
     */
    public double[][] meanOverLayers() {
        double[][] mean = new double[words][PatchGrid.TOKENS];
        int i = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int word = 0; word < words; word++) {
                for (int token = 0; token < PatchGrid.TOKENS; token++) {
                    mean[word][token] += values[i++];
                }
            }
        }
        for (double[] row : mean) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                row[token] /= layers.size();
            }
        }
        return mean;
    }

    /**
     * The mean over prompt rows at one layer, in double.
     *
     * @param layer a layer's own number, one of {@link #layers()}
     * @return 256 values, a fresh array
     * @throws IllegalArgumentException when the layer was not captured
     */
    public double[] meanOverWords(int layer) {
        int index = layers.indexOf(layer);
        if (index < 0) {
            throw new IllegalArgumentException("layer " + layer + " was not captured; captured are " + layers);
        }
        double[] mean = new double[PatchGrid.TOKENS];
        for (int word = 0; word < words; word++) {
            int row = (index * words + word) * PatchGrid.TOKENS;
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                mean[token] += values[row + token];
            }
        }
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            mean[token] /= words;
        }
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextToVisionAttention that
                && words == that.words
                && layers.equals(that.layers)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * layers.hashCode() + Arrays.hashCode(values);
    }
}
