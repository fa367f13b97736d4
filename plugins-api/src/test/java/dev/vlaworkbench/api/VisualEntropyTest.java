package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class VisualEntropyTest {

    private static final int SIDE = PatchGrid.IMAGE_PIXELS;

    @Test
    void agreesWithTheReference() throws IOException {
        ReferenceValues reference = new ReferenceValues();
        for (int frame = 0; frame < 2; frame++) {
            double[] expected = reference.doubles("frame" + frame + ".image_entropy");
            assertArrayEquals(expected, VisualEntropy.bits(reference.frame(frame)), 1e-12);
        }
    }

    @Test
    void countsGreyValuesOfEachPatch() {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        // token 17 lies in row 1, column 1: half of its rows get 1, a quarter 2, the rest stays 0
        for (int y = 14; y < 28; y++) {
            for (int x = 14; x < 28; x++) {
                int value = y < 21 ? 1 : x < 21 ? 2 : 0;
                for (int channel = 0; channel < 3; channel++) {
                    rgb[(y * SIDE + x) * 3 + channel] = (byte) value;
                }
            }
        }
        double[] bits = VisualEntropy.bits(RgbImage.of(SIDE, SIDE, rgb));
        assertEquals(1.5, bits[17], 1e-15);
        assertEquals(0, bits[16]);
        assertEquals(1.5 / 8, VisualEntropy.normalised(RgbImage.of(SIDE, SIDE, rgb))[17], 1e-15);
    }

    @Test
    void roundsLumaAsPillowDoes() {
        assertEquals(255, VisualEntropy.luma(255, 255, 255));
        assertEquals(76, VisualEntropy.luma(255, 0, 0));
        assertEquals(150, VisualEntropy.luma(0, 255, 0));
        assertEquals(29, VisualEntropy.luma(0, 0, 255));
    }

    @Test
    void refusesOtherSizes() {
        RgbImage small = RgbImage.of(2, 1, new byte[6]);
        assertEquals("the patch grid lies on an image of 224 x 224 pixels, not 2 x 1",
                assertThrows(IllegalArgumentException.class, () -> VisualEntropy.bits(small)).getMessage());
    }
}
