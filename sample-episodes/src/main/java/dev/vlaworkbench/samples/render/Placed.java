package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/**
 * A mesh somewhere in the world.
 *
 * @param mesh the surface
 * @param x the mesh's x axis in the world, of length 1
 * @param y its y axis
 * @param z its z axis
 * @param origin its origin
 * @param tint factor of its colours
 */
record Placed(Mesh mesh, Vec3 x, Vec3 y, Vec3 z, Vec3 origin, Vec3 tint) {

    private static final Vec3 UNTINTED = new Vec3(1, 1, 1);

    /** Upright, turned about the vertical. */
    static Placed turned(Mesh mesh, Vec3 origin, double yaw, Vec3 tint) {
        return new Placed(mesh, new Vec3(1, 0, 0).turned(yaw), new Vec3(0, 1, 0).turned(yaw), new Vec3(0, 0, 1),
                origin, tint);
    }

    /** Upright, turned about the vertical, in its own colours. */
    static Placed turned(Mesh mesh, Vec3 origin, double yaw) {
        return turned(mesh, origin, yaw, UNTINTED);
    }

    /** The z axis along a direction, the x axis as close to another as it can. */
    static Placed along(Mesh mesh, Vec3 origin, Vec3 direction, Vec3 side) {
        Vec3 z = direction.unit();
        Vec3 y = z.cross(side).unit();
        return new Placed(mesh, y.cross(z), y, z, origin, UNTINTED);
    }
}
