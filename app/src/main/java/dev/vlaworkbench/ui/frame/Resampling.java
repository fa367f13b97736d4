package dev.vlaworkbench.ui.frame;

/**
 * Where the pixels of one axis of a square come from: the two nearest pixels of the frame and the weight of the second.
 *
 * @param first index of the pixel at or before the place
 * @param second index of the one behind it
 * @param weight of the second, 0..256; all 0 where pixels are taken as they are
 */
record Resampling(int[] first, int[] second, int[] weight) {

    /** The weight of a whole pixel. */
    static final int ONE = 256;

    /**
     * An axis.
     *
     * @param length pixels of the frame along it
     * @param start the frame's share at the square's edge, 0..1
     * @param zoom how many times larger than the whole frame in the square
     * @param side pixels of the square
     * @param smooth between pixels, or the nearest one
     */
    static Resampling of(int length, double start, double zoom, int side, boolean smooth) {
        Resampling axis = new Resampling(new int[side], new int[side], new int[side]);
        for (int place = 0; place < side; place++) {
            double at = (start + (place + 0.5) / (side * zoom)) * length;
            double from = smooth ? Math.clamp(at - 0.5, 0, length - 1) : Math.clamp(at, 0, length - 1);
            int before = (int) from;
            axis.first[place] = before;
            axis.second[place] = Math.min(before + 1, length - 1);
            axis.weight[place] = smooth ? (int) Math.round((from - before) * ONE) : 0;
        }
        return axis;
    }
}
