package dev.vlaworkbench.samples.render;

/**
 * A cuboid about the origin. Near its edges the normals bend by up to the bevel, so that they catch light as rounded edges do.
 *
 * @param x half the extent, metres
 * @param y half the extent
 * @param z half the extent
 * @param bevel width of the bent rim, metres; 0 for sharp edges
 */
public record Box(double x, double y, double z, double bevel) implements Shape {

    @Override
    public Hit hit(Ray ray) {
        Vec3 o = ray.origin();
        Vec3 d = ray.direction();
        double enter = Double.NEGATIVE_INFINITY;
        double leave = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            double from = axis == 0 ? o.x() : axis == 1 ? o.y() : o.z();
            double step = axis == 0 ? d.x() : axis == 1 ? d.y() : d.z();
            double half = axis == 0 ? x : axis == 1 ? y : z;
            if (step == 0) {
                if (Math.abs(from) > half) {
                    return null;
                }
                continue;
            }
            double one = (-half - from) / step;
            double other = (half - from) / step;
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        }
        if (enter > leave || leave < Hit.NEAREST) {
            return null;
        }
        double distance = enter >= Hit.NEAREST ? enter : leave;
        return new Hit(distance, normal(ray.at(distance)));
    }

    @Override
    public double reach() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    private Vec3 normal(Vec3 p) {
        double depthX = x - Math.abs(p.x());
        double depthY = y - Math.abs(p.y());
        double depthZ = z - Math.abs(p.z());
        double least = Math.min(depthX, Math.min(depthY, depthZ));
        return new Vec3(share(depthX, least, p.x()), share(depthY, least, p.y()), share(depthZ, least, p.z())).unit();
    }

    private double share(double depth, double least, double side) {
        double weight = depth <= least + 1e-12 ? 1 : bevel <= 0 ? 0 : Math.max(0, 1 - depth / bevel);
        return Math.copySign(weight, side);
    }
}
