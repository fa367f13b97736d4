package dev.vlaworkbench.model;

import dev.vlaworkbench.api.PatchGrid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Softmaxed attention of the prompt's token rows on the visual keys in one prefill, of every captured layer and head: what a
 * person looks into a step with. Values as in {@link dev.vlaworkbench.api.TextToVisionAttention}.
 *
 * <p>Single heads are kept in 16 bits with the range of a float (bfloat16, a relative error of at most 0.4 %); layers' means
 * over heads are kept in float32. OpenVLA-7B with 28 prompt tokens takes 15 MB. Immutable.
 */
public final class HeadAttention {

    private final List<Integer> layers;
    private final int heads;
    private final int words;
    private final short[] single;
    private final float[] means;

    private HeadAttention(List<Integer> layers, int heads, int words, short[] single, float[] means) {
        this.layers = layers;
        this.heads = heads;
        this.words = words;
        this.single = single;
        this.means = means;
    }

    /**
     * Compacts captured attention.
     *
     * @param layers the layers captured, ascending
     * @param heads attention heads of a layer
     * @param words prompt rows M
     * @param values {@code layers.size() * heads * words * 256} values: layer, head, row, visual token
     * @return the attention
     * @throws IllegalArgumentException when the array's length does not fit
     */
    public static HeadAttention of(List<Integer> layers, int heads, int words, float[] values) {
        int perHead = words * PatchGrid.TOKENS;
        if (values.length != (long) layers.size() * heads * perHead) {
            throw new IllegalArgumentException("attention of " + layers.size() + " layers, " + heads + " heads and "
                    + words + " rows needs layers * heads * rows * 256 values, found " + values.length);
        }
        short[] single = new short[values.length];
        float[] means = new float[layers.size() * perHead];
        for (int i = 0; i < values.length; i++) {
            // half of the last place, so that the cut rounds
            single[i] = (short) (Float.floatToRawIntBits(values[i]) + 0x8000 >>> 16);
            means[i / (heads * perHead) * perHead + i % perHead] += values[i] / heads;
        }
        return new HeadAttention(List.copyOf(layers), heads, words, single, means);
    }

    /** The captured layers, ascending. */
    public List<Integer> layers() {
        return layers;
    }

    /** Attention heads of a layer. */
    public int heads() {
        return heads;
    }

    /** Prompt rows M. */
    public int words() {
        return words;
    }

    /** Bytes that the values take. */
    public long bytes() {
        return 2L * single.length + 4L * means.length;
    }

    /**
     * The mean over some layers and heads.
     *
     * @param firstLayer a layer's own number
     * @param lastLayer included
     * @param firstHead 0..heads-1
     * @param lastHead included
     * @return M rows of 256 values, fresh arrays
     * @throws IllegalArgumentException when no captured layer or head is in the range
     */
    public double[][] mean(int firstLayer, int lastLayer, int firstHead, int lastHead) {
        int[] places = IntStream.range(0, layers.size())
                .filter(place -> layers.get(place) >= firstLayer && layers.get(place) <= lastLayer).toArray();
        if (places.length == 0 || firstHead < 0 || lastHead >= heads || firstHead > lastHead) {
            throw new IllegalArgumentException("layers " + firstLayer + ".." + lastLayer + ", heads " + firstHead + ".."
                    + lastHead + " are outside the captured layers " + layers + " and heads 0.." + (heads - 1));
        }
        double[] sum = new double[words * PatchGrid.TOKENS];
        boolean every = firstHead == 0 && lastHead == heads - 1;
        for (int place : places) {
            if (every) {
                addMean(place, sum);
            } else {
                for (int head = firstHead; head <= lastHead; head++) {
                    addHead(place * heads + head, sum);
                }
            }
        }
        int count = places.length * (every ? 1 : lastHead - firstHead + 1);
        double[][] mean = new double[words][PatchGrid.TOKENS];
        for (int i = 0; i < sum.length; i++) {
            mean[i / PatchGrid.TOKENS][i % PatchGrid.TOKENS] = sum[i] / count;
        }
        return mean;
    }

    private void addMean(int place, double[] sum) {
        int from = place * sum.length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += means[from + i];
        }
    }

    private void addHead(int index, double[] sum) {
        int from = index * sum.length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += Float.intBitsToFloat(single[from + i] << 16);
        }
    }
}
