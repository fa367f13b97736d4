package dev.vlaworkbench.samples.render;

/**
 * The hull of two balls, one at the origin and one up the z axis: a limb.
 */
public final class RoundCone implements Shape {

    private final double radius0;
    private final double radius1;
    private final double length;
    private final ConeBand side;

    /**
     * Wraps two balls, neither inside the other.
     *
     * @param radius0 radius of the ball at the origin, metres
     * @param radius1 radius of the ball at the other end
     * @param length distance of their centres
     */
    public RoundCone(double radius0, double radius1, double length) {
        this.radius0 = radius0;
        this.radius1 = radius1;
        this.length = length;
        double sine = (radius0 - radius1) / length;
        double cosine = Math.sqrt(1 - sine * sine);
        this.side = ConeBand.flat(radius0 * cosine, radius0 * sine, radius1 * cosine, length + radius1 * sine);
    }

    @Override
    public Hit hit(Ray ray) {
        Hit ends = Hit.closer(Ball.hit(ray, Vec3.ZERO, radius0), Ball.hit(ray, new Vec3(0, 0, length), radius1));
        return Hit.closer(ends, side.hit(ray));
    }

    @Override
    public double reach() {
        return Math.max(radius0, length + radius1);
    }
}
