package dev.vlaworkbench.samples.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A surface of revolution about the z axis, from a profile of straight pieces. Where two pieces meet at a small angle the
 * normals pass smoothly from one to the other; a larger angle is an edge.
 */
public final class Lathe implements Shape {

    private static final double SMOOTH_COSINE = 0.72;

    private final List<ConeBand> bands;
    private final double reach;
    private final double widest;
    private final double lowest;
    private final double highest;

    private Lathe(List<ConeBand> bands, double widest, double lowest, double highest) {
        this.bands = List.copyOf(bands);
        this.widest = widest;
        this.lowest = lowest;
        this.highest = highest;
        double height = Math.max(Math.abs(lowest), Math.abs(highest));
        this.reach = Math.sqrt(widest * widest + height * height);
    }

    /**
     * Turns a profile.
     *
     * @param profile radius and height of each corner in turn; the outside lies to the right of the way
     */
    public static Lathe of(double... profile) {
        int pieces = profile.length / 2 - 1;
        Vec3[] flat = new Vec3[pieces];
        double widest = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= pieces; i++) {
            widest = Math.max(widest, profile[2 * i]);
            lowest = Math.min(lowest, profile[2 * i + 1]);
            highest = Math.max(highest, profile[2 * i + 1]);
            if (i < pieces) {
                flat[i] = new Vec3(profile[2 * i + 3] - profile[2 * i + 1], 0, profile[2 * i] - profile[2 * i + 2])
                        .unit();
            }
        }
        List<ConeBand> bands = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            Vec3 start = blend(flat[i], i == 0 ? flat[i] : flat[i - 1]);
            Vec3 end = blend(flat[i], i == pieces - 1 ? flat[i] : flat[i + 1]);
            bands.add(new ConeBand(profile[2 * i], profile[2 * i + 1], profile[2 * i + 2], profile[2 * i + 3], start,
                    end));
        }
        return new Lathe(bands, widest, lowest, highest);
    }

    /**
     * A closed cylinder standing about the origin.
     *
     * @param radius metres
     * @param half half its height
     * @param bevel width of its rounded rims
     */
    public static Lathe cylinder(double radius, double half, double bevel) {
        double inner = radius - bevel;
        double low = half - bevel;
        double cut = bevel * 0.3;
        return of(0, -half, inner, -half, radius - cut, -half + cut, radius, -low, radius, low, radius - cut,
                half - cut,
                inner, half, 0, half);
    }

    @Override
    public Hit hit(Ray ray) {
        if (misses(ray)) {
            return null;
        }
        Hit nearest = null;
        for (ConeBand band : bands) {
            nearest = Hit.closer(nearest, band.hit(ray));
        }
        return nearest;
    }

    @Override
    public double reach() {
        return reach;
    }

    /** Whether the ray passes the cylinder that holds the shape; cheap, and it spares most bands. */
    private boolean misses(Ray ray) {
        Vec3 o = ray.origin();
        Vec3 d = ray.direction();
        if (o.z() > highest && d.z() >= 0 || o.z() < lowest && d.z() <= 0) {
            return true;
        }
        double a = d.x() * d.x() + d.y() * d.y();
        double b = o.x() * d.x() + o.y() * d.y();
        double c = o.x() * o.x() + o.y() * o.y() - widest * widest;
        return c > 0 && (b > 0 || b * b < a * c);
    }

    private static Vec3 blend(Vec3 own, Vec3 neighbour) {
        return own.dot(neighbour) > SMOOTH_COSINE ? own.plus(neighbour).unit() : own;
    }
}
