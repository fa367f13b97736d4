package dev.vlaworkbench.samples.render;

/** A shape of some material somewhere in the world. */
public record Solid(Shape shape, Material material, Pose pose) {

    /** Where a ray of the world meets it; null when it does not. */
    Hit hit(Ray ray) {
        Vec3 to = pose.origin().minus(ray.origin());
        double along = to.dot(ray.direction());
        double reach = shape.reach();
        double aside = to.dot(to) - along * along;
        if (aside > reach * reach || along < -reach) {
            return null;
        }
        return shape.hit(pose.local(ray));
    }

    /** The colour at a point of the world. */
    Vec3 colourAt(Vec3 point) {
        Vec3 from = point.minus(pose.origin());
        return material.texture()
                .colour(new Vec3(from.dot(pose.xAxis()), from.dot(pose.yAxis()), from.dot(pose.zAxis())));
    }
}
