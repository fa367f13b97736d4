package dev.vlaworkbench.api;

/**
 * How much each patch looks like the same patch of another frame, as VLA-Cache's source measures it: the cosine between the
 * patches' 588 raw RGB values, <code>s = u.v / (|u| |v| + 1e-8)</code>.
 *
 * <p>The cosine ignores brightness. A black patch has similarity 0, even to itself.
 */
public final class PatchSimilarity {

    /** VLA-Cache's guard against division by zero. */
    private static final double EPSILON = 1e-8;

    private static final int CHANNELS = 3;

    private PatchSimilarity() {}

    /**
     * Compares two frames patch by patch. Sums are exact, so equal frames give equal results on every machine.
     *
     * @param previous 224 x 224 pixels
     * @param current 224 x 224 pixels
     * @return 256 similarities, 0..1, indexed by visual token
     * @throws IllegalArgumentException when an image has another size
     */
    public static double[] between(RgbImage previous, RgbImage current) {
        PatchGrid.checkImage(previous);
        PatchGrid.checkImage(current);
        double[] similarity = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            similarity[token] = ofPatch(previous, current, token);
        }
        return similarity;
    }

    private static double ofPatch(RgbImage previous, RgbImage current, int token) {
        int left = PatchGrid.column(token) * PatchGrid.PATCH_PIXELS;
        int top = PatchGrid.row(token) * PatchGrid.PATCH_PIXELS;
        long product = 0;
        long previousSquares = 0;
        long currentSquares = 0;
        for (int y = top; y < top + PatchGrid.PATCH_PIXELS; y++) {
            for (int x = left; x < left + PatchGrid.PATCH_PIXELS; x++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int u = previous.sample(x, y, channel);
                    int v = current.sample(x, y, channel);
                    product += (long) u * v;
                    previousSquares += (long) u * u;
                    currentSquares += (long) v * v;
                }
            }
        }
        return Math.min(1, product / (Math.sqrt(previousSquares) * Math.sqrt(currentSquares) + EPSILON));
    }
}
