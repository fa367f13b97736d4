package dev.vlaworkbench.api;

/** Similarity of the patches of two frames, as VLA-Cache measures it. */
public final class PatchSimilarity {

    /** Keeps black patches from dividing by zero; the published code's value. */
    private static final double EPSILON = 1e-8;

    private PatchSimilarity() {}

    /**
     * Cosine similarity of each patch's 588 raw RGB values with the same patch of another frame.
     *
     * @param first 224 x 224 pixels
     * @param second 224 x 224 pixels
     * @return 256 values in 0..1, indexed by visual token; 0 where a patch is all black
     * @throws IllegalArgumentException when a frame has another size
     */
    public static double[] between(RgbImage first, RgbImage second) {
        byte[] a = pixels(first);
        byte[] b = pixels(second);
        double[] similarity = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            similarity[token] = cosine(a, b, token);
        }
        return similarity;
    }

    private static byte[] pixels(RgbImage frame) {
        if (frame.width() != PatchGrid.IMAGE_PIXELS || frame.height() != PatchGrid.IMAGE_PIXELS) {
            throw new IllegalArgumentException("patches are of 224 x 224 frames, found " + frame.width() + " x "
                    + frame.height());
        }
        return frame.toBytes();
    }

    private static double cosine(byte[] a, byte[] b, int token) {
        int rowBytes = PatchGrid.IMAGE_PIXELS * 3;
        int patchBytes = PatchGrid.PATCH_PIXELS * 3;
        int start = PatchGrid.row(token) * PatchGrid.PATCH_PIXELS * rowBytes + PatchGrid.column(token) * patchBytes;
        // Sums of at most 588 products of bytes are exact in a long.
        long product = 0;
        long squareA = 0;
        long squareB = 0;
        for (int y = 0; y < PatchGrid.PATCH_PIXELS; y++) {
            for (int i = start + y * rowBytes; i < start + y * rowBytes + patchBytes; i++) {
                int u = a[i] & 0xFF;
                int v = b[i] & 0xFF;
                product += u * v;
                squareA += u * u;
                squareB += v * v;
            }
        }
        return product / (Math.sqrt(squareA) * Math.sqrt(squareB) + EPSILON);
    }
}
