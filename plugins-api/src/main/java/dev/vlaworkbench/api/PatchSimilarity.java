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
        byte[] before = previous.pixels();
        byte[] now = current.pixels();
        int corner = (PatchGrid.row(token) * PatchGrid.IMAGE_PIXELS + PatchGrid.column(token)) * PatchGrid.PATCH_PIXELS;
        // 588 squares of at most 255 fit into an int.
        int product = 0;
        int previousSquares = 0;
        int currentSquares = 0;
        for (int y = 0; y < PatchGrid.PATCH_PIXELS; y++) {
            int from = (corner + y * PatchGrid.IMAGE_PIXELS) * CHANNELS;
            for (int i = from; i < from + PatchGrid.PATCH_PIXELS * CHANNELS; i++) {
                int u = before[i] & 0xFF;
                int v = now[i] & 0xFF;
                product += u * v;
                previousSquares += u * u;
                currentSquares += v * v;
            }
        }
        return Math.min(1, product / (Math.sqrt(previousSquares) * Math.sqrt(currentSquares) + EPSILON));
    }
}
