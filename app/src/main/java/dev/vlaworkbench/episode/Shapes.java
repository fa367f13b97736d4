package dev.vlaworkbench.episode;

import java.util.Arrays;

/** Array shapes in sentences, and their sizes without overflow. */
final class Shapes {

    private Shapes() {}

    /** Such as {@code [120, 7]}. */
    static String text(long[] shape) {
        return Arrays.toString(shape);
    }

    /** Bytes of an array of that shape; {@link Long#MAX_VALUE} when they cannot be counted. */
    static long bytes(long[] shape, int elementBytes) {
        long bytes = elementBytes;
        for (long extent : shape) {
            if (extent < 0 || Math.multiplyHigh(bytes, extent) != 0 || bytes * extent < 0) {
                return Long.MAX_VALUE;
            }
            bytes *= extent;
        }
        return bytes;
    }
}
