package dev.vlaworkbench.samples.render;

/**
 * A pinhole camera with a square picture.
 */
public final class Camera {

    private final Vec3 position;
    private final Vec3 forward;
    private final Vec3 right;
    private final Vec3 up;

    /**
     * Places a camera.
     *
     * @param position where it is
     * @param forward where it looks, any length but 0, not vertical
     * @param fieldOfViewDegrees angle between the picture's upper and lower edge
     */
    public Camera(Vec3 position, Vec3 forward, double fieldOfViewDegrees) {
        double half = StrictMath.tan(StrictMath.toRadians(fieldOfViewDegrees) / 2);
        this.position = position;
        this.forward = forward.unit();
        Vec3 level = this.forward.cross(new Vec3(0, 0, 1)).unit();
        this.right = level.times(half);
        this.up = level.cross(this.forward).times(half);
    }

    Vec3 position() {
        return position;
    }

    /**
     * The ray through a point of the picture.
     *
     * @param x -1 at the left edge, 1 at the right
     * @param y -1 at the lower edge, 1 at the upper
     */
    Ray through(double x, double y) {
        return new Ray(position, forward.plus(right.times(x)).plus(up.times(y)).unit());
    }
}
