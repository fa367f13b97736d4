package dev.vlaworkbench.samples.render;

/**
 * Where a ray meets a shape.
 *
 * @param distance along the ray, metres
 * @param normal outward, of length 1, in the shape's own frame
 */
public record Hit(double distance, Vec3 normal) {

    /** Closer than this counts as the surface that the ray starts on. */
    static final double NEAREST = 1e-6;

    /** The closer of two; null stands for none. */
    static Hit closer(Hit one, Hit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.distance <= other.distance ? one : other;
    }
}
