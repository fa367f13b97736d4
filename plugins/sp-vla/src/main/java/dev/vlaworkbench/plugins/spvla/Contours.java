package dev.vlaworkbench.plugins.spvla;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Canny's contours of a 224 x 224 image: luma (ITU-R 601), a 5 x 5 Gaussian of standard deviation 1.4, Sobel gradients with
 * |gx| + |gy| as their size, thinning along the gradient's direction rounded to 45 degrees, and two thresholds. The outermost two
 * pixels have no contour.
 */
final class Contours {

    private static final int SIDE = PatchGrid.IMAGE_PIXELS;
    private static final int BORDER = 2;
    /** Rounded weights of the Gaussian; they sum to 159. */
    private static final int[][] GAUSSIAN = {{2, 4, 5, 4, 2}, {4, 9, 12, 9, 4}, {5, 12, 15, 12, 5}, {4, 9, 12, 9, 4},
            {2, 4, 5, 4, 2}};
    private static final double GAUSSIAN_SUM = 159;
    /** tan 22.5 degrees. */
    private static final double FLAT = Math.sqrt(2) - 1;

    private Contours() {}

    /**
     * The patches that a contour touches.
     *
     * @param image 224 x 224 pixels
     * @param low pixels of at least this gradient go on a contour
     * @param high pixels of at least this gradient begin one
     * @return visual tokens, ascending
     */
    static List<Integer> patches(RgbImage image, int low, int high) {
        boolean[] contour = pixels(image, low, high);
        TreeSet<Integer> patches = new TreeSet<>();
        for (int i = 0; i < contour.length; i++) {
            if (contour[i]) {
                patches.add(i / SIDE / PatchGrid.PATCH_PIXELS * PatchGrid.SIDE + i % SIDE / PatchGrid.PATCH_PIXELS);
            }
        }
        return List.copyOf(patches);
    }

    /** 224 x 224 flags, row-major: on a contour. */
    static boolean[] pixels(RgbImage image, int low, int high) {
        double[] smooth = smooth(luma(PatchGrid.checkImage(image)));
        double[] across = new double[SIDE * SIDE];
        double[] down = new double[SIDE * SIDE];
        double[] size = new double[SIDE * SIDE];
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                int i = y * SIDE + x;
                across[i] = smooth[i - SIDE + 1] + 2 * smooth[i + 1] + smooth[i + SIDE + 1] - smooth[i - SIDE - 1]
                        - 2 * smooth[i - 1] - smooth[i + SIDE - 1];
                down[i] = smooth[i + SIDE - 1] + 2 * smooth[i + SIDE] + smooth[i + SIDE + 1] - smooth[i - SIDE - 1]
                        - 2 * smooth[i - SIDE] - smooth[i - SIDE + 1];
                size[i] = Math.abs(across[i]) + Math.abs(down[i]);
            }
        }
        boolean[] thin = new boolean[SIDE * SIDE];
        for (int y = BORDER; y < SIDE - BORDER; y++) {
            for (int x = BORDER; x < SIDE - BORDER; x++) {
                int i = y * SIDE + x;
                int step = alongGradient(across[i], down[i]);
                thin[i] = size[i] > 0 && size[i] >= size[i - step] && size[i] > size[i + step];
            }
        }
        return connected(thin, size, low, high);
    }

    /** The distance in the array to the neighbour that the gradient points to. */
    private static int alongGradient(double across, double down) {
        double x = Math.abs(across);
        double y = Math.abs(down);
        if (y <= FLAT * x) {
            return 1;
        }
        if (x <= FLAT * y) {
            return SIDE;
        }
        return across * down > 0 ? SIDE + 1 : SIDE - 1;
    }

    private static boolean[] connected(boolean[] thin, double[] size, int low, int high) {
        boolean[] contour = new boolean[thin.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < thin.length; i++) {
            if (thin[i] && size[i] >= high) {
                contour[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int i = open.remove();
            for (int step : new int[]{1, -1, SIDE, -SIDE, SIDE + 1, SIDE - 1, -SIDE + 1, -SIDE - 1}) {
                int next = i + step;
                if (thin[next] && !contour[next] && size[next] >= low) {
                    contour[next] = true;
                    open.add(next);
                }
            }
        }
        return contour;
    }

    private static double[] luma(RgbImage image) {
        double[] luma = new double[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                luma[y * SIDE + x] = 0.299 * image.sample(x, y, 0) + 0.587 * image.sample(x, y, 1)
                        + 0.114 * image.sample(x, y, 2);
            }
        }
        return luma;
    }

    /** The image's edge goes on beyond it. */
    private static double[] smooth(double[] luma) {
        double[] smooth = new double[luma.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sum = 0;
                for (int dy = -2; dy <= 2; dy++) {
                    int row = Math.clamp(y + dy, 0, SIDE - 1) * SIDE;
                    for (int dx = -2; dx <= 2; dx++) {
                        sum += GAUSSIAN[dy + 2][dx + 2] * luma[row + Math.clamp(x + dx, 0, SIDE - 1)];
                    }
                }
                smooth[y * SIDE + x] = sum / GAUSSIAN_SUM;
            }
        }
        return smooth;
    }
}
