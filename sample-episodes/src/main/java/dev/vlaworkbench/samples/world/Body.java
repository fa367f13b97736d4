package dev.vlaworkbench.samples.world;

/**
 * A thing somewhere.
 *
 * @param kind what it is
 * @param foot the middle of its foot
 * @param yaw turn about the vertical, radians
 */
public record Body(ObjectKind kind, Vec3 foot, double yaw) {

    /** The same thing elsewhere. */
    public Body at(Vec3 place) {
        return new Body(kind, place, yaw);
    }

    /** Height of its top. */
    public double top() {
        return foot.z() + kind.height();
    }

    /** Whether a point, seen from above, is within its outline widened by a margin. */
    public boolean covers(double x, double y, double margin) {
        double dx = x - foot.x();
        double dy = y - foot.y();
        if (kind.round()) {
            double reach = kind.halfX() + margin;
            return dx * dx + dy * dy <= reach * reach;
        }
        Vec3 own = new Vec3(dx, dy, 0).turned(-yaw);
        return Math.abs(own.x()) <= kind.halfX() + margin && Math.abs(own.y()) <= kind.halfY() + margin;
    }
}
