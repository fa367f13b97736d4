package dev.vlaworkbench.api;

/**
 * The grid of visual tokens: 16 x 16 patches of 14 x 14 pixels on a 224 x 224 image, numbered row-major from the top left.
 */
public final class PatchGrid {

    /** Patches along each side of the image. */
    public static final int SIDE = 16;

    /** Visual tokens of one image. */
    public static final int TOKENS = SIDE * SIDE;

    /** Pixels along each side of a patch. */
    public static final int PATCH_PIXELS = 14;

    /** Pixels along each side of the model's input image. */
    public static final int IMAGE_PIXELS = SIDE * PATCH_PIXELS;

    private PatchGrid() {}

    /**
     * The grid row of a visual token.
     *
     * @param token visual token, 0..255
     * @return its row, 0 at the top
     */
    public static int row(int token) {
        return checkToken(token) / SIDE;
    }

    /**
     * The grid column of a visual token.
     *
     * @param token visual token, 0..255
     * @return its column, 0 at the left
     */
    public static int column(int token) {
        return checkToken(token) % SIDE;
    }

    /**
     * Returns the token unchanged when it is one.
     *
     * @param token a number that should be a visual token
     * @return the same number
     * @throws IllegalArgumentException when it is outside 0..255
     */
    public static int checkToken(int token) {
        if (token < 0 || token >= TOKENS) {
            throw new IllegalArgumentException("visual token " + token + " is outside 0.." + (TOKENS - 1));
        }
        return token;
    }

    /**
     * Returns the image unchanged when it is 224 x 224.
     *
     * @param image an image that should have the model's input size
     * @return the same image
     * @throws IllegalArgumentException when it has another size
     */
    public static RgbImage checkImage(RgbImage image) {
        if (image.width() != IMAGE_PIXELS || image.height() != IMAGE_PIXELS) {
            throw new IllegalArgumentException("the patch grid lies on an image of " + IMAGE_PIXELS + " x "
                    + IMAGE_PIXELS + " pixels, not " + image.width() + " x " + image.height());
        }
        return image;
    }
}
