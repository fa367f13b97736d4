package dev.vlaworkbench.samples.render;

/** A point, a direction or a colour. Lengths are metres, colours 0..1 red, green, blue. */
public record Vec3(double x, double y, double z) {

    /** The origin. */
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    /** The sum. */
    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    /** The difference. */
    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    /** Scaled by a number. */
    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    /** Component by component, as a light's colour falls on a surface's. */
    public Vec3 tintedBy(Vec3 other) {
        return new Vec3(x * other.x, y * other.y, z * other.z);
    }

    /** The inner product. */
    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** The vector product. */
    public Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** The length. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The direction. */
    public Vec3 unit() {
        return times(1 / length());
    }

    /**
     * The way from here to another point.
     *
     * @param share 0 here, 1 there
     */
    public Vec3 towards(Vec3 other, double share) {
        return plus(other.minus(this).times(share));
    }
}
