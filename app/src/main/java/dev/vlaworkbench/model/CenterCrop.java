package dev.vlaworkbench.model;

import dev.vlaworkbench.api.RgbImage;

/**
 * Crops to 90 % of the area about the centre and resizes back, as {@code tf.image.crop_and_resize} does it: bilinear with the
 * corners aligned, in float32, and TensorFlow's conversion to bytes, which multiplies by 255.5 and truncates.
 */
final class CenterCrop {

    private static final float SIDE_SHARE = (float) Math.sqrt(0.9f);
    private static final float OFFSET_SHARE = (1 - SIDE_SHARE) / 2;

    private final int side;
    private final int[] floor;
    private final int[] ceiling;
    private final float[] fraction;

    CenterCrop(int side) {
        this.side = side;
        floor = new int[side];
        ceiling = new int[side];
        fraction = new float[side];
        float step = OFFSET_SHARE + SIDE_SHARE - OFFSET_SHARE;
        for (int i = 0; i < side; i++) {
            float position = OFFSET_SHARE * (side - 1) + i * step;
            floor[i] = (int) Math.floor(position);
            ceiling[i] = (int) Math.ceil(position);
            fraction[i] = position - floor[i];
        }
    }

    /**
     * Crops and resizes back.
     *
     * @param image of the side that this was built for
     */
    RgbImage apply(RgbImage image) {
        byte[] rgb = image.toBytes();
        byte[] result = new byte[rgb.length];
        int to = 0;
        for (int row = 0; row < side; row++) {
            int upper = floor[row] * side;
            int lower = ceiling[row] * side;
            for (int column = 0; column < side; column++) {
                int left = floor[column];
                int right = ceiling[column];
                for (int channel = 0; channel < 3; channel++) {
                    float top = between(rgb, (upper + left) * 3 + channel, (upper + right) * 3 + channel, column);
                    float bottom = between(rgb, (lower + left) * 3 + channel, (lower + right) * 3 + channel, column);
                    result[to++] = level(top + (bottom - top) * fraction[row]);
                }
            }
        }
        return RgbImage.of(side, side, result);
    }

    private float between(byte[] rgb, int left, int right, int column) {
        float leftValue = unit(rgb[left]);
        return leftValue + (unit(rgb[right]) - leftValue) * fraction[column];
    }

    private static float unit(byte level) {
        return (level & 0xFF) * (1 / 255f);
    }

    private static byte level(float unit) {
        return (byte) (int) (Math.clamp(unit, 0f, 1f) * 255.5f);
    }
}
