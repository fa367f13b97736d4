package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/** The colour of a surface at a point of the mesh's own frame: red, green, blue 0..1 as the components of a vector. */
@FunctionalInterface
interface Paint {

    Vec3 at(Vec3 point, Vec3 normal);

    /** One colour everywhere. */
    static Paint plain(double red, double green, double blue) {
        Vec3 colour = new Vec3(red, green, blue);
        return (point, normal) -> colour;
    }
}
