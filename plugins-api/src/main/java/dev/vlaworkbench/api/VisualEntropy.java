package dev.vlaworkbench.api;

import java.util.Arrays;

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
    private static final int CHANNELS = 3;
    private static final int PIXELS = PatchGrid.PATCH_PIXELS * PatchGrid.PATCH_PIXELS;
    private static final double[] TERMS = terms();

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
        int[] counts = new int[GREY_VALUES];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            Arrays.fill(counts, 0);
            count(image, token, counts);
            bits[token] = entropy(counts);
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

    private static void count(RgbImage image, int token, int[] counts) {
        byte[] rgb = image.pixels();
        int corner = (PatchGrid.row(token) * PatchGrid.IMAGE_PIXELS + PatchGrid.column(token)) * PatchGrid.PATCH_PIXELS;
        for (int y = 0; y < PatchGrid.PATCH_PIXELS; y++) {
            int from = (corner + y * PatchGrid.IMAGE_PIXELS) * CHANNELS;
            for (int i = from; i < from + PatchGrid.PATCH_PIXELS * CHANNELS; i += CHANNELS) {
                counts[luma(rgb[i] & 0xFF, rgb[i + 1] & 0xFF, rgb[i + 2] & 0xFF)]++;
            }
        }
    }

    private static double entropy(int[] counts) {
        double entropy = 0;
        for (int count : counts) {
            entropy -= TERMS[count];
        }
        return entropy / Math.log(2);
    }

    /** share * ln(share) of every count that a bin can have: a patch would otherwise need a logarithm for each bin. */
    private static double[] terms() {
        double[] terms = new double[PIXELS + 1];
        for (int count = 1; count <= PIXELS; count++) {
            double share = (double) count / PIXELS;
            terms[count] = share * Math.log(share);
        }
        return terms;
    }
}
