package dev.vlaworkbench.samples.attention;

import java.util.Arrays;

/**
 * Compares the attention that falls on something with the share of the picture that it takes: 1 is what attention that looks
 * at nothing in particular gives. Mutable, for one thread.
 */
final class AttentionTally {

    private double attention;
    private double area;
    private int frames;

    /**
     * Counts a frame.
     *
     * @param weights attention on each of the 256 patches, not negative, of any sum above 0
     * @param coverage share 0..1 of each patch that shows it; a frame that shows nothing of it is left out
     */
    void add(double[] weights, double[] coverage) {
        double shown = Arrays.stream(coverage).sum();
        if (shown == 0) {
            return;
        }
        double on = 0;
        for (int patch = 0; patch < weights.length; patch++) {
            on += weights[patch] * coverage[patch];
        }
        attention += on / Arrays.stream(weights).sum();
        area += shown / coverage.length;
        frames++;
    }

    /** Adds what another has counted. */
    void add(AttentionTally other) {
        attention += other.attention;
        area += other.area;
        frames += other.frames;
    }

    /** Frames that showed it. */
    int frames() {
        return frames;
    }

    /** Mean share of the attention, 0..1. */
    double attention() {
        return attention / frames;
    }

    /** Mean share of the picture, 0..1. */
    double area() {
        return area / frames;
    }

    /** Attention over area; NaN when no frame showed it. */
    double ratio() {
        return attention / area;
    }
}
