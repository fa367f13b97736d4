package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PatchSimilarityTest {

    private static final int BYTES = PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3;

    @Test
    void agreesWithTheReference() throws IOException {
        ReferenceValues reference = new ReferenceValues();
        assertArrayEquals(
                reference.doubles("frame1.patch_similarity"),
                PatchSimilarity.between(reference.frame(0), reference.frame(1)),
                1e-12);
    }

    @Test
    void ignoresBrightnessAndSeesNothingInBlack() {
        byte[] dark = new byte[BYTES];
        byte[] bright = new byte[BYTES];
        for (int i = 0; i < BYTES / 2; i++) {
            dark[i] = (byte) (i % 3 + 1);
            bright[i] = (byte) (20 * (i % 3 + 1));
        }
        double[] similarity = PatchSimilarity.between(image(dark), image(bright));
        assertEquals(1, similarity[0], 1e-12);
        assertEquals(0, similarity[255]);
    }

    @Test
    void measuresTheAngle() {
        byte[] red = new byte[BYTES];
        byte[] yellow = new byte[BYTES];
        for (int i = 0; i < BYTES; i += 3) {
            red[i] = 100;
            yellow[i] = 50;
            yellow[i + 1] = 50;
        }
        double[] expected = new double[PatchGrid.TOKENS];
        Arrays.fill(expected, Math.sqrt(0.5));
        assertArrayEquals(expected, PatchSimilarity.between(image(red), image(yellow)), 1e-12);
    }

    private static RgbImage image(byte[] rgb) {
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }
}
