package dev.vlaworkbench.ui.frame;

import java.util.Arrays;

/** Mixes opaque pixels, two channels at a time. */
final class Blending {

    private static final int OPAQUE = 0xFF000000;
    private static final int RED_AND_BLUE = 0x00FF00FF;
    private static final int GREEN = 0x0000FF00;

    private Blending() {}

    /** Between two pixels: the first at a weight of 0, the second at {@link Resampling#ONE}. */
    static int mix(int one, int other, int weight) {
        int rest = Resampling.ONE - weight;
        int redAndBlue = (one & RED_AND_BLUE) * rest + (other & RED_AND_BLUE) * weight >>> 8 & RED_AND_BLUE;
        int green = (one & GREEN) * rest + (other & GREEN) * weight >>> 8 & GREEN;
        return OPAQUE | redAndBlue | green;
    }

    /** Between two rows, written from a place on. */
    static void mix(int[] one, int[] other, int weight, int[] into, int start) {
        for (int x = 0; x < one.length; x++) {
            into[start + x] = mix(one[x], other[x], weight);
        }
    }

    /** Lays a colour over the pixels of a range. */
    static void tint(int[] pixels, int from, int to, int colour, int weight) {
        if (weight == Resampling.ONE) {
            Arrays.fill(pixels, from, to, OPAQUE | colour);
            return;
        }
        int rest = Resampling.ONE - weight;
        int redAndBlue = (colour & RED_AND_BLUE) * weight;
        int green = (colour & GREEN) * weight;
        for (int at = from; at < to; at++) {
            int pixel = pixels[at];
            pixels[at] = OPAQUE | (pixel & RED_AND_BLUE) * rest + redAndBlue >>> 8 & RED_AND_BLUE
                    | (pixel & GREEN) * rest + green >>> 8 & GREEN;
        }
    }
}
