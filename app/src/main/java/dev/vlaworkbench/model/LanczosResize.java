package dev.vlaworkbench.model;

import dev.vlaworkbench.api.RgbImage;

/**
 * Antialiased Lanczos3 resize to a square, as {@code tf.image.resize(method="lanczos3", antialias=True)} does it: the vertical
 * pass first, a float intermediate, then the horizontal pass, rounding half to even at the end.
 */
final class LanczosResize {

    private final int side;

    LanczosResize(int side) {
        this.side = side;
    }

    RgbImage apply(RgbImage image) {
        if (image.width() == side && image.height() == side) {
            return image;
        }
        float[] tall = resizeRows(image.toBytes(), image.width(), LanczosTap.between(image.height(), side));
        return resizeColumns(tall, image.width(), LanczosTap.between(image.width(), side));
    }

    private float[] resizeRows(byte[] rgb, int width, LanczosTap[] taps) {
        int stride = width * 3;
        float[] result = new float[side * stride];
        for (int row = 0; row < side; row++) {
            int to = row * stride;
            float[] weights = taps[row].weights();
            for (int k = 0; k < weights.length; k++) {
                int from = (taps[row].start() + k) * stride;
                float weight = weights[k];
                for (int i = 0; i < stride; i++) {
                    result[to + i] += weight * (rgb[from + i] & 0xFF);
                }
            }
        }
        return result;
    }

    private RgbImage resizeColumns(float[] tall, int width, LanczosTap[] taps) {
        byte[] result = new byte[side * side * 3];
        for (int row = 0; row < side; row++) {
            int from = row * width * 3;
            int to = row * side * 3;
            for (int column = 0; column < side; column++, to += 3) {
                float[] weights = taps[column].weights();
                int at = from + taps[column].start() * 3;
                float red = 0;
                float green = 0;
                float blue = 0;
                for (float weight : weights) {
                    red += weight * tall[at++];
                    green += weight * tall[at++];
                    blue += weight * tall[at++];
                }
                result[to] = level(red);
                result[to + 1] = level(green);
                result[to + 2] = level(blue);
            }
        }
        return RgbImage.of(side, side, result);
    }

    private static byte level(float value) {
        return (byte) Math.clamp((int) Math.rint(value), 0, 255);
    }
}
