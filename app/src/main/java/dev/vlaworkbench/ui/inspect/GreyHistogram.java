package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.VisualEntropy;

/**
 * The grey values of a patch's 196 pixels.
 *
 * @param counts pixels of each of 64 bins of four neighbouring grey values
 * @param bits Shannon entropy of the 256 single values, as VLA-InfoEntropy takes it
 */
public record GreyHistogram(int[] counts, double bits) {

    /** Bins of the histogram. */
    public static final int BINS = 64;

    private static final int GREY_VALUES = 256;

    /**
     * The histogram of a patch.
     *
     * @param frame 224 x 224 pixels
     * @param token visual token
     */
    public static GreyHistogram of(RgbImage frame, int token) {
        int[] counts = new int[BINS];
        int[] values = new int[GREY_VALUES];
        int left = PatchGrid.column(token) * PatchGrid.PATCH_PIXELS;
        int top = PatchGrid.row(token) * PatchGrid.PATCH_PIXELS;
        for (int y = top; y < top + PatchGrid.PATCH_PIXELS; y++) {
            for (int x = left; x < left + PatchGrid.PATCH_PIXELS; x++) {
                int grey = VisualEntropy.luma(frame.sample(x, y, 0), frame.sample(x, y, 1), frame.sample(x, y, 2));
                counts[grey * BINS / GREY_VALUES]++;
                values[grey]++;
            }
        }
        double bits = 0;
        double pixels = PatchGrid.PATCH_PIXELS * PatchGrid.PATCH_PIXELS;
        for (int value : values) {
            bits -= value == 0 ? 0 : value / pixels * Math.log(value / pixels) / Math.log(2);
        }
        return new GreyHistogram(counts, bits);
    }
}
