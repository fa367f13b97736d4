package dev.vlaworkbench.samples.render;

/**
 * The surface between two circles about the z axis: a piece of a cone, a cylinder or, at one height, a ring.
 *
 * @param radius0 radius of the first circle
 * @param z0 its height
 * @param radius1 radius of the second circle
 * @param z1 its height
 * @param normal0 outward normal at the first circle as (radial, vertical) in x and z
 * @param normal1 the same at the second circle
 */
record ConeBand(double radius0, double z0, double radius1, double z1, Vec3 normal0, Vec3 normal1) {

    /** With the normals of the bare surface; the outside lies to the right of the way from the first circle to the second. */
    static ConeBand flat(double radius0, double z0, double radius1, double z1) {
        Vec3 normal = new Vec3(z1 - z0, 0, radius0 - radius1).unit();
        return new ConeBand(radius0, z0, radius1, z1, normal, normal);
    }

    Hit hit(Ray ray) {
        return z0 == z1 ? hitRing(ray) : hitCone(ray);
    }

    private Hit hitRing(Ray ray) {
        double distance = (z0 - ray.origin().z()) / ray.direction().z();
        if (!(distance >= Hit.NEAREST) || Double.isInfinite(distance)) {
            return null;
        }
        Vec3 p = ray.at(distance);
        double radius = Math.sqrt(p.x() * p.x() + p.y() * p.y());
        double share = (radius - radius0) / (radius1 - radius0);
        return share < 0 || share > 1 ? null : new Hit(distance, normal(p, radius, share));
    }

    private Hit hitCone(Ray ray) {
        Vec3 o = ray.origin();
        Vec3 d = ray.direction();
        double slope = (radius1 - radius0) / (z1 - z0);
        double radiusHere = radius0 + slope * (o.z() - z0);
        double a = d.x() * d.x() + d.y() * d.y() - slope * slope * d.z() * d.z();
        double b = o.x() * d.x() + o.y() * d.y() - slope * d.z() * radiusHere;
        double c = o.x() * o.x() + o.y() * o.y() - radiusHere * radiusHere;
        double discriminant = b * b - a * c;
        if (discriminant < 0 || a == 0) {
            return null;
        }
        double root = Math.sqrt(discriminant);
        double one = (-b - root) / a;
        double other = (-b + root) / a;
        Hit near = at(ray, Math.min(one, other));
        return near != null ? near : at(ray, Math.max(one, other));
    }

    private Hit at(Ray ray, double distance) {
        if (distance < Hit.NEAREST) {
            return null;
        }
        Vec3 p = ray.at(distance);
        double share = (p.z() - z0) / (z1 - z0);
        double radius = radius0 + share * (radius1 - radius0);
        return share < 0 || share > 1 || radius < 0 ? null : new Hit(distance, normal(p, radius, share));
    }

    private Vec3 normal(Vec3 p, double radius, double share) {
        Vec3 profile = normal0.towards(normal1, share);
        double radial = radius < 1e-12 ? 0 : profile.x() / radius;
        return new Vec3(p.x() * radial, p.y() * radial, profile.z()).unit();
    }
}
