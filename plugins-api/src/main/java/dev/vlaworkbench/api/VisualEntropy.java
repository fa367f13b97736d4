package dev.vlaworkbench.api;

/**
 * Shannon entropy of each patch's grey-value histogram: equation (2) of the VLA-InfoEntropy paper, which leaves the grey
 * conversion open; here it is the 8-bit luma of ITU-R 601 in the fixed-point form that Pillow's mode "L" uses.
 *
 * <p>196 pixels fill at most 196 of the 256 bins, so a patch has at most log2(196) = 7.61 bits.
 */
public final class VisualEntropy {

    /** Bits of a uniform 256-bin histogram; the paper divides by it. */
    public static final double FULL_BITS = 8;

    private static final int GREY_VALUES = 256;
    private static final int PIXELS = PatchGrid.PATCH_PIXELS * PatchGrid.PATCH_PIXELS;

    private VisualEntropy() {}

    /**
     * The entropy of every patch.
     *
     * @param image 224 x 224 pixels
     * @return 256 entropies in bits, 0..log2(196), indexed by visual token
     * @throws IllegalArgumentException when the image has another size
     */
    public static double[] bits(RgbImage image) {
        PatchGrid.checkImage(image);
        double[] bits = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            bits[token] = entropy(histogram(image, token));
        }
        return bits;
    }

    /**
     * The entropy of every patch on the paper's scale.
     *
     * @param image 224 x 224 pixels
     * @return 256 values, bits / 8, indexed by visual token
     * @throws IllegalArgumentException when the image has another size
     */
    public static double[] normalised(RgbImage image) {
        double[] values = bits(image);
        for (int token = 0; token < values.length; token++) {
            values[token] /= FULL_BITS;
        }
        return values;
    }

    /**
     * The grey value of one pixel.
     *
     * @param red 0..255
     * @param green 0..255
     * @param blue 0..255
     * @return 0..255: 0.299 red + 0.587 green + 0.114 blue in 16-bit fixed point, rounded
     */
    public static int luma(int red, int green, int blue) {
        return (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
    }

    private static int[] histogram(RgbImage image, int token) {
        int left = PatchGrid.column(token) * PatchGrid.PATCH_PIXELS;
        int top = PatchGrid.row(token) * PatchGrid.PATCH_PIXELS;
        int[] counts = new int[GREY_VALUES];
        for (int y = top; y < top + PatchGrid.PATCH_PIXELS; y++) {
            for (int x = left; x < left + PatchGrid.PATCH_PIXELS; x++) {
                counts[luma(image.sample(x, y, 0), image.sample(x, y, 1), image.sample(x, y, 2))]++;
            }
        }
        return counts;
    }

    private static double entropy(int[] counts) {
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / PIXELS;
                entropy -= share * Math.log(share);
            }
        }
        return entropy / Math.log(2);
    }
}
