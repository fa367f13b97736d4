package dev.vlaworkbench.samples.render;

/** A half line; the direction has length 1. */
public record Ray(Vec3 origin, Vec3 direction) {

    /** The point at a distance. */
    public Vec3 at(double distance) {
        return origin.plus(direction.times(distance));
    }
}
