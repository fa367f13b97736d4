package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;

/** A frame's pixels as they are drawn from, opaque ARGB, row by row. */
final class FramePixels {

    private final int width;
    private final int height;
    private final int[] argb;

    private FramePixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static FramePixels of(RgbImage frame) {
        byte[] bytes = frame.toBytes();
        int[] argb = new int[frame.width() * frame.height()];
        for (int pixel = 0; pixel < argb.length; pixel++) {
            argb[pixel] = 0xFF000000 | (bytes[3 * pixel] & 0xFF) << 16 | (bytes[3 * pixel + 1] & 0xFF) << 8
                    | bytes[3 * pixel + 2] & 0xFF;
        }
        return new FramePixels(frame.width(), frame.height(), argb);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels themselves; not to be changed. */
    int[] argb() {
        return argb;
    }
}
