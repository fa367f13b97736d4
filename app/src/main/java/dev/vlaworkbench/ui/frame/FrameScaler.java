package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames at the sizes at which they stand on the screen: scaled once for all who show the same frame at the same size. Not safe
 * for use by several threads.
 */
public final class FrameScaler {

    private static final int OPAQUE = 0xFF000000;
    /** Pixels that are larger than a few points are what a person zoomed in for. */
    private static final double PIXELS_SHOW = 4;
    private static final int SIZES = 5;

    private final List<Size> sizes = new ArrayList<>();
    private RgbImage unpacked;
    private int[] source = new int[0];

    /**
     * A part of a frame, filling a square.
     *
     * @param frame the frame
     * @param viewport the part
     * @param side of the square in pixels of the screen, at least 1
     * @return opaque ARGB, row by row; not to be changed, and valid until the next call
     */
    int[] scaled(RgbImage frame, Viewport viewport, int side) {
        Size size = sizes.stream().filter(one -> one.side == side).findFirst().orElseGet(() -> add(side));
        if (size.frame != frame || !viewport.equals(size.viewport)) {
            if (frame != unpacked) {
                unpacked = frame;
                source = unpack(frame, source);
            }
            size.scale(frame, viewport, source);
        }
        return size.pixels;
    }

    private Size add(int side) {
        if (sizes.size() == SIZES) {
            sizes.removeFirst();
        }
        Size size = new Size(side);
        sizes.add(size);
        return size;
    }

    private static int[] unpack(RgbImage frame, int[] before) {
        byte[] bytes = frame.toBytes();
        int count = frame.width() * frame.height();
        int[] argb = before.length == count ? before : new int[count];
        for (int pixel = 0; pixel < count; pixel++) {
            argb[pixel] = OPAQUE | (bytes[3 * pixel] & 0xFF) << 16 | (bytes[3 * pixel + 1] & 0xFF) << 8
                    | bytes[3 * pixel + 2] & 0xFF;
        }
        return argb;
    }

    /** The last frame at one size. */
    private static final class Size {

        private final int side;
        private final int[] pixels;
        private int[] upper;
        private int[] lower;
        private RgbImage frame;
        private Viewport viewport;
        private Resampling columns;
        private Resampling rows;

        Size(int side) {
            this.side = side;
            pixels = new int[side * side];
            upper = new int[side];
            lower = new int[side];
        }

        void scale(RgbImage now, Viewport part, int[] source) {
            if (!part.equals(viewport) || now.width() != frame.width() || now.height() != frame.height()) {
                boolean smooth = part.zoom() < PIXELS_SHOW;
                columns = Resampling.of(now.width(), part.left(), part.zoom(), side, smooth);
                rows = Resampling.of(now.height(), part.top(), part.zoom(), side, smooth);
            }
            frame = now;
            viewport = part;
            int inUpper = -1;
            int inLower = -1;
            for (int y = 0; y < side; y++) {
                int first = rows.first()[y];
                if (inLower == first) {
                    int[] spare = upper;
                    upper = lower;
                    lower = spare;
                    inLower = inUpper;
                    inUpper = first;
                }
                if (inUpper != first) {
                    stretch(source, first * now.width(), upper);
                    inUpper = first;
                }
                int weight = rows.weight()[y];
                if (weight == 0) {
                    System.arraycopy(upper, 0, pixels, y * side, side);
                    continue;
                }
                if (inLower != rows.second()[y]) {
                    inLower = rows.second()[y];
                    stretch(source, inLower * now.width(), lower);
                }
                Blending.mix(upper, lower, weight, pixels, y * side);
            }
        }

        /** One row of the frame at the square's width. */
        private void stretch(int[] source, int start, int[] into) {
            int[] first = columns.first();
            int[] second = columns.second();
            int[] weight = columns.weight();
            for (int x = 0; x < into.length; x++) {
                into[x] = Blending.mix(source[start + first[x]], source[start + second[x]], weight[x]);
            }
        }
    }
}
