package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;
import org.junit.jupiter.api.Test;

/** The golden numbers were computed once with numpy in float32 from TensorFlow's published kernels, without the JPEG step. */
class FramePreparerTest {

    private static final FramePreparation RESIZE_ONLY = FramePreparation.NONE;
    private static final FramePreparation RESIZE_AND_CROP = FramePreparation.ROLLOUT_VIDEO;

    /**
     * In every seventh column (row) the red (green) ramp resizes to a number exactly half way between two levels, 7168 pixels
     * that the last bit of float32 rounds up or down; a wrong kernel moves the sums by tens of thousands.
     */
    private static final int LEVELS_ON_A_TIE = 1000;

    private final FramePreparer preparer = new FramePreparer();

    @Test
    void lanczosWeightsAreTensorFlows() {
        LanczosTap[] taps = LanczosTap.between(256, 224);

        assertEquals(0, taps[0].start());
        assertArrayEquals(new float[]{0.8878952f, 0.1719908f, -0.0778431f, 0.0179572f}, taps[0].weights(), 2e-6f);
        assertEquals(0, taps[1].start());
        assertArrayEquals(new float[]{-0.041017f, 0.8158813f, 0.3069512f, -0.106086f, 0.0242705f}, taps[1].weights(),
                2e-6f);
        assertEquals(125, taps[112].start());
        assertArrayEquals(
                new float[]{0.0098927f, -0.0428121f, 0.0493345f, 0.8733113f, 0.1691784f, -0.0765678f, 0.0176631f},
                taps[112].weights(), 2e-6f);
    }

    @Test
    void resizesLikeTensorFlow() {
        RgbImage resized = preparer.prepare(turnedGradient(), RESIZE_ONLY);

        assertSum(6397851, resized, 0, LEVELS_ON_A_TIE);
        assertSum(6398018, resized, 1, LEVELS_ON_A_TIE);
        assertSum(6397127, resized, 2, 0);
        assertPixel(resized, 0, 0, 255, 255, 235);
        assertPixel(resized, 0, 223, 0, 255, 255);
        assertPixel(resized, 223, 0, 255, 0, 225);
        assertPixel(resized, 223, 223, 0, 0, 1);
        assertPixel(resized, 112, 112, 127, 127, 239);
        assertPixel(resized, 17, 101, 140, 236, 198);
    }

    @Test
    void cropsLikeTensorFlow() {
        RgbImage cropped = preparer.prepare(turnedGradient(), RESIZE_AND_CROP);

        assertSum(6384837, cropped, 0, LEVELS_ON_A_TIE);
        assertSum(6384974, cropped, 1, LEVELS_ON_A_TIE);
        assertSum(6385350, cropped, 2, 8);
        assertPixel(cropped, 0, 0, 248, 248, 104);
        assertPixel(cropped, 0, 223, 6, 248, 203);
        assertPixel(cropped, 223, 0, 248, 6, 31);
        assertPixel(cropped, 223, 223, 6, 6, 132);
        assertPixel(cropped, 112, 112, 127, 127, 239);
        assertPixel(cropped, 17, 101, 139, 230, 122);
    }

    @Test
    void leavesAFrameOfTheModelsSizeAlone() {
        RgbImage frame = RgbImage.of(224, 224, new byte[224 * 224 * 3]);

        assertSame(frame, preparer.prepare(frame, FramePreparation.NONE));
    }

    @Test
    void enlargesASmallFrameWithoutWideningTheKernel() {
        LanczosTap[] taps = LanczosTap.between(128, 224);

        assertTrue(taps[100].weights().length <= 6, "enlarging looks at no more than six samples");
        RgbImage white = solid(128, 96, 255, 255, 255);
        RgbImage enlarged = preparer.prepare(white, RESIZE_ONLY);
        assertEquals(224, enlarged.width());
        assertEquals(224, enlarged.height());
        assertPixel(enlarged, 0, 0, 255, 255, 255);
        assertPixel(enlarged, 111, 223, 255, 255, 255);
    }

    @Test
    void jpegKeepsFlatColourAndLosesFineChroma() {
        RgbImage flat = new JpegRoundTrip().apply(solid(64, 64, 200, 100, 50));
        assertClose(flat, 30, 30, 200, 100, 50, 2);

        byte[] stripes = new byte[64 * 64 * 3];
        for (int i = 0; i < 64 * 64; i++) {
            stripes[i * 3 + (i % 2 == 0 ? 0 : 2)] = (byte) 255;
        }
        RgbImage coded = new JpegRoundTrip().apply(RgbImage.of(64, 64, stripes));
        assertTrue(coded.sample(30, 30, 0) < 200, "4:2:0 cannot keep columns of red and blue apart");
    }

    @Test
    void jpegKeepsTheOrderOfTheChannelsAndAnOddSize() {
        RgbImage coded = new JpegRoundTrip().apply(solid(33, 17, 250, 10, 20));

        assertEquals(33, coded.width());
        assertEquals(17, coded.height());
        assertClose(coded, 5, 5, 250, 10, 20, 3);
    }

    /** R = x, G = y, B = 7x + 13y, turned by 180 degrees as the reader turns raw frames. */
    private static RgbImage turnedGradient() {
        byte[] rgb = new byte[256 * 256 * 3];
        for (int row = 0; row < 256; row++) {
            for (int column = 0; column < 256; column++) {
                int x = 255 - column;
                int y = 255 - row;
                int at = (row * 256 + column) * 3;
                rgb[at] = (byte) x;
                rgb[at + 1] = (byte) y;
                rgb[at + 2] = (byte) (7 * x + 13 * y);
            }
        }
        return RgbImage.of(256, 256, rgb);
    }

    private static RgbImage solid(int width, int height, int red, int green, int blue) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return RgbImage.of(width, height, rgb);
    }

    private static void assertPixel(RgbImage image, int row, int column, int red, int green, int blue) {
        assertClose(image, row, column, red, green, blue, 0);
    }

    private static void assertClose(RgbImage image, int row, int column, int red, int green, int blue, int tolerance) {
        assertEquals(red, image.sample(column, row, 0), tolerance, "red of [" + row + "," + column + "]");
        assertEquals(green, image.sample(column, row, 1), tolerance, "green of [" + row + "," + column + "]");
        assertEquals(blue, image.sample(column, row, 2), tolerance, "blue of [" + row + "," + column + "]");
    }

    private static void assertSum(int expected, RgbImage image, int channel, int tolerance) {
        int sum = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                sum += image.sample(x, y, channel);
            }
        }
        assertEquals(expected, sum, tolerance, "sum of channel " + channel);
    }
}
