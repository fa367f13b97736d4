package dev.vlaworkbench.samples.render;

/**
 * How a surface looks.
 *
 * @param texture its colour
 * @param gloss strength of the highlight, 0..1
 * @param shininess how small the highlight is; Phong's exponent
 */
public record Material(Texture texture, double gloss, int shininess) {

    /** A surface of one colour. */
    public static Material plain(double red, double green, double blue, double gloss, int shininess) {
        return new Material(Texture.plain(red, green, blue), gloss, shininess);
    }
}
