package dev.vlaworkbench.samples.render;

/**
 * A sphere about the origin.
 *
 * @param radius metres
 */
public record Ball(double radius) implements Shape {

    @Override
    public Hit hit(Ray ray) {
        return hit(ray, Vec3.ZERO, radius);
    }

    @Override
    public double reach() {
        return radius;
    }

    static Hit hit(Ray ray, Vec3 centre, double radius) {
        Vec3 from = ray.origin().minus(centre);
        double b = from.dot(ray.direction());
        double discriminant = b * b - from.dot(from) + radius * radius;
        if (discriminant < 0) {
            return null;
        }
        double root = Math.sqrt(discriminant);
        double distance = -b - root >= Hit.NEAREST ? -b - root : -b + root;
        return distance < Hit.NEAREST ? null : new Hit(distance, ray.at(distance).minus(centre).times(1 / radius));
    }
}
