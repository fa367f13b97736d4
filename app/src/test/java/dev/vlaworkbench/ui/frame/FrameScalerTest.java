package dev.vlaworkbench.ui.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vlaworkbench.api.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameScalerTest {

    private final FrameScaler scaler = new FrameScaler();

    private static RgbImage grey(int width, int height, int... values) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i / 3];
        }
        return RgbImage.of(width, height, rgb);
    }

    private static int[] blue(int[] pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel & 0xFF).toArray();
    }

    @Test
    void atItsOwnSizeAFrameStaysAsItIs() {
        RgbImage frame = RgbImage.of(2, 2, new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) 255, (byte) 254, (byte) 253});
        assertArrayEquals(new int[]{0xFF010203, 0xFF040506, 0xFF070809, 0xFFFFFEFD},
                scaler.scaled(frame, Viewport.WHOLE, 2));
    }

    @Test
    void largerItRunsEvenlyBetweenItsPixels() {
        assertArrayEquals(new int[]{0, 25, 75, 100, 0, 25, 75, 100, 0, 25, 75, 100, 0, 25, 75, 100},
                blue(scaler.scaled(grey(2, 2, 0, 100, 0, 100), Viewport.WHOLE, 4)));
        assertArrayEquals(new int[]{0, 0, 0, 0, 25, 25, 25, 25, 75, 75, 75, 75, 100, 100, 100, 100},
                blue(scaler.scaled(grey(2, 2, 0, 0, 100, 100), Viewport.WHOLE, 4)));
    }

    @Test
    void zoomedInThePixelsThemselvesShow() {
        int[] values = new int[64];
        Arrays.setAll(values, pixel -> pixel);
        // The two pixels at column 2, row 4, and their neighbours below.
        assertArrayEquals(new int[]{34, 34, 35, 35, 34, 34, 35, 35, 42, 42, 43, 43, 42, 42, 43, 43},
                blue(scaler.scaled(grey(8, 8, values), new Viewport(4, 2 / 8.0, 4 / 8.0), 4)));
    }

    @Test
    void whoAsksAgainGetsTheSamePixelsAndAnotherFrameOthers() {
        RgbImage dark = grey(1, 1, 10);
        int[] first = scaler.scaled(dark, Viewport.WHOLE, 3);
        scaler.scaled(dark, Viewport.WHOLE, 2);
        assertSame(first, scaler.scaled(dark, Viewport.WHOLE, 3));
        assertEquals(10, first[4] & 0xFF);
        assertEquals(200, scaler.scaled(grey(1, 1, 200), Viewport.WHOLE, 3)[4] & 0xFF);
        assertEquals(10, scaler.scaled(dark, Viewport.WHOLE, 3)[4] & 0xFF);
    }
}
