package dev.vlaworkbench.samples.world;

/** A point or a direction; metres. */
public record Vec3(double x, double y, double z) {

    /** The origin: the middle of the table. */
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    /** The sum. */
    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    /** The sum with three numbers. */
    public Vec3 plus(double dx, double dy, double dz) {
        return new Vec3(x + dx, y + dy, z + dz);
    }

    /** The difference. */
    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    /** Scaled by a number. */
    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
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

    /** The direction, of length 1; the vector itself must not be 0. */
    public Vec3 unit() {
        return times(1 / length());
    }

    /** The same point at another height. */
    public Vec3 atHeight(double height) {
        return new Vec3(x, y, height);
    }

    /** Turned about the vertical, counter-clockwise seen from above. */
    public Vec3 turned(double yaw) {
        if (yaw == 0) {
            return this;
        }
        double cos = StrictMath.cos(yaw);
        double sin = StrictMath.sin(yaw);
        return new Vec3(cos * x - sin * y, sin * x + cos * y, z);
    }

    /** Distance to another point, heights left out. */
    public double levelDistance(Vec3 other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
