package dev.vlaworkbench.samples.render;

/**
 * A frame in the world: three orthogonal unit axes and an origin.
 */
public record Pose(Vec3 xAxis, Vec3 yAxis, Vec3 zAxis, Vec3 origin) {

    /** Upright at a point. */
    public static Pose at(Vec3 origin) {
        return new Pose(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), origin);
    }

    /**
     * Upright at a point, turned about the vertical.
     *
     * @param yaw radians, counter-clockwise seen from above
     */
    public static Pose turned(Vec3 origin, double yaw) {
        double cos = StrictMath.cos(yaw);
        double sin = StrictMath.sin(yaw);
        return new Pose(new Vec3(cos, sin, 0), new Vec3(-sin, cos, 0), new Vec3(0, 0, 1), origin);
    }

    /**
     * At a point, the z axis along a direction.
     *
     * @param along the z axis, any length but 0
     * @param side the x axis lies as close to this as it can; not parallel to {@code along}
     */
    public static Pose along(Vec3 origin, Vec3 along, Vec3 side) {
        Vec3 z = along.unit();
        Vec3 y = z.cross(side).unit();
        return new Pose(y.cross(z), y, z, origin);
    }

    /** A point of this frame in the world. */
    public Vec3 point(double x, double y, double z) {
        return origin.plus(direction(x, y, z));
    }

    /** A direction of this frame in the world. */
    public Vec3 direction(double x, double y, double z) {
        return xAxis.times(x).plus(yAxis.times(y)).plus(zAxis.times(z));
    }

    /** This frame moved along its own axes. */
    public Pose shifted(double x, double y, double z) {
        return new Pose(xAxis, yAxis, zAxis, point(x, y, z));
    }

    /** A ray of the world in this frame. */
    Ray local(Ray ray) {
        return new Ray(components(ray.origin().minus(origin)), components(ray.direction()));
    }

    private Vec3 components(Vec3 vector) {
        return new Vec3(vector.dot(xAxis), vector.dot(yAxis), vector.dot(zAxis));
    }
}
