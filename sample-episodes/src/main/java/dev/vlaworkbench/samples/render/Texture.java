package dev.vlaworkbench.samples.render;

/** The colour of a surface at a point of its own frame. */
@FunctionalInterface
public interface Texture {

    /** The colour, 0..1. */
    Vec3 colour(Vec3 point);

    /** One colour everywhere. */
    static Texture plain(double red, double green, double blue) {
        Vec3 colour = new Vec3(red, green, blue);
        return point -> colour;
    }
}
