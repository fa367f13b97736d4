package dev.vlaworkbench.samples.files;

import java.util.Arrays;
import java.util.Random;

/**
 * Fills tensors with seeded normal numbers. Each tensor has its own sequence, by its name, so that one more tensor changes no
 * other.
 */
final class RandomWeights {

    private final SafetensorsWriter target;
    private final long seed;

    RandomWeights(SafetensorsWriter target, long seed) {
        this.target = target;
        this.seed = seed;
    }

    /** A matrix that keeps the scale of what it is multiplied with: standard deviation 1 / sqrt(inputs). */
    void matrix(String name, int outputs, int inputs) {
        normal(name, 1 / Math.sqrt(inputs), outputs, inputs);
    }

    /** A matrix and a bias of zeros, {@code name.weight} and {@code name.bias}. */
    void linear(String name, int outputs, int inputs) {
        matrix(name + ".weight", outputs, inputs);
        constant(name + ".bias", 0, outputs);
    }

    /** A layer norm that leaves scale and mean alone. */
    void layerNorm(String name, int width) {
        constant(name + ".weight", 1, width);
        constant(name + ".bias", 0, width);
    }

    /** Normal numbers of a standard deviation. */
    void normal(String name, double deviation, int... shape) {
        target.put(name, shape, values(name, deviation, shape));
    }

    /** Normal numbers in some rows of a matrix, zeros in the others. */
    void normalRows(String name, double deviation, int rows, int columns, int firstRow, int lastRow) {
        float[] values = values(name, deviation, new int[]{rows, columns});
        Arrays.fill(values, 0, firstRow * columns, 0);
        Arrays.fill(values, (lastRow + 1) * columns, values.length, 0);
        target.put(name, new int[]{rows, columns}, values);
    }

    /** One number everywhere. */
    void constant(String name, float value, int... shape) {
        float[] values = new float[size(shape)];
        Arrays.fill(values, value);
        target.put(name, shape, values);
    }

    private float[] values(String name, double deviation, int[] shape) {
        Random random = new Random(seed ^ (long) name.hashCode() << 20);
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    private static int size(int[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }
}
