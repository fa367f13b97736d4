package dev.vlaworkbench.api;

/**
 * An immutable 8-bit RGB image, upright, row-major from the top left.
 */
public final class RgbImage {

    private final int width;
    private final int height;
    private final byte[] rgb;

    private RgbImage(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Copies interleaved pixels into an image.
     *
     * @param width pixels in a row, at least 1
     * @param height rows, at least 1
     * @param rgb {@code height * width * 3} bytes, red, green, blue of each pixel
     * @return the image
     * @throws IllegalArgumentException when the array's length does not fit the size
     */
    public static RgbImage of(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    "an RGB image of " + width + " x " + height + " needs width * height * 3 bytes, found "
                            + rgb.length);
        }
        return new RgbImage(width, height, rgb.clone());
    }

    /** Columns, at least 1. */
    public int width() {
        return width;
    }

    /** Rows, at least 1. */
    public int height() {
        return height;
    }

    /**
     * One channel of one pixel.
     *
     * @param x column, 0 at the left
     * @param y row, 0 at the top
     * @param channel 0 red, 1 green, 2 blue
     * @return 0..255
     */
    public int sample(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xFF;
    }

    /** The pixels themselves, for this package's arithmetic, which only reads them. */
    byte[] pixels() {
        return rgb;
    }

    /**
     * The pixels.
     *
     * @return a fresh copy, interleaved red, green, blue
     */
    public byte[] toBytes() {
        return rgb.clone();
    }
}
