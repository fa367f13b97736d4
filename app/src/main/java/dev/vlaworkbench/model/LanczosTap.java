package dev.vlaworkbench.model;

/**
 * The source samples that one output sample is made of.
 *
 * @param start the first source sample
 * @param weights weights of the samples from there on; they sum to 1
 */
record LanczosTap(int start, float[] weights) {

    private static final float RADIUS = 3;
    private static final float PI = (float) Math.PI;

    /** The taps of every output sample when {@code in} samples become {@code out}; no reflection at the borders. */
    static LanczosTap[] between(int in, int out) {
        float step = (float) in / out;
        float kernelScale = Math.max(step, 1);
        LanczosTap[] taps = new LanczosTap[out];
        for (int i = 0; i < out; i++) {
            taps[i] = at((i + 0.5f) * step, kernelScale, in);
        }
        return taps;
    }

    private static LanczosTap at(float centre, float kernelScale, int in) {
        int start = Math.max((int) Math.ceil(centre - RADIUS * kernelScale - 0.5f), 0);
        int end = Math.min((int) Math.floor(centre + RADIUS * kernelScale - 0.5f), in - 1);
        float[] weights = new float[end - start + 1];
        float sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = kernel((start + k + 0.5f - centre) * (1 / kernelScale));
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= 1 / sum;
        }
        return new LanczosTap(start, weights);
    }

    private static float kernel(float x) {
        float distance = Math.abs(x);
        if (distance > RADIUS) {
            return 0;
        }
        if (distance <= 1e-3f) {
            return 1;
        }
        float angle = PI * distance;
        return RADIUS * (float) Math.sin(angle) * (float) Math.sin(angle / RADIUS) / (PI * PI * distance * distance);
    }
}
