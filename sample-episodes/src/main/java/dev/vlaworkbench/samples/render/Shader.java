package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/** Places meshes in the world, lights their vertices and draws them into a layer and a shadow map. */
final class Shader {

    /** Numbers of a drawn vertex: x, y, nearness, red, green, blue, lamp's share. */
    static final int STRIDE = 7;

    private static final int SHININESS_SQUARINGS = 5;

    private final Look look;
    private final double half;
    private final Vec3 halfway;
    private float[] world = new float[3 * 4096];
    private float[] drawn = new float[STRIDE * 4096];

    /**
     * A shader for pictures of one look.
     *
     * @param side samples of the layer's side
     */
    Shader(Look look, int side) {
        this.look = look;
        this.half = side / 2.0;
        this.halfway = look.light().minus(AgentCamera.FORWARD).unit();
    }

    void draw(Placed placed, Layer layer, ShadowMap shadow) {
        Mesh mesh = placed.mesh();
        int vertices = mesh.vertices();
        if (3 * vertices > world.length) {
            world = new float[3 * vertices];
            drawn = new float[STRIDE * vertices];
        }
        for (int i = 0; i < vertices; i++) {
            place(placed, i);
        }
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i += 3) {
            layer.draw(drawn, corners[i], corners[i + 1], corners[i + 2]);
            if (shadow != null) {
                shadow.add(world, corners[i], corners[i + 1], corners[i + 2]);
            }
        }
    }

    private void place(Placed placed, int i) {
        Mesh mesh = placed.mesh();
        Vec3 ax = placed.x();
        Vec3 ay = placed.y();
        Vec3 az = placed.z();
        double mx = mesh.points()[3 * i];
        double my = mesh.points()[3 * i + 1];
        double mz = mesh.points()[3 * i + 2];
        double x = placed.origin().x() + ax.x() * mx + ay.x() * my + az.x() * mz;
        double y = placed.origin().y() + ax.y() * mx + ay.y() * my + az.y() * mz;
        double z = placed.origin().z() + ax.z() * mx + ay.z() * my + az.z() * mz;
        world[3 * i] = (float) x;
        world[3 * i + 1] = (float) y;
        world[3 * i + 2] = (float) z;
        double vx = x - AgentCamera.POSITION.x();
        double vy = y - AgentCamera.POSITION.y();
        double vz = z - AgentCamera.POSITION.z();
        double along = dot(AgentCamera.FORWARD, vx, vy, vz);
        double near = along < 0.05 ? 0 : 1 / along;
        int at = STRIDE * i;
        drawn[at] = (float) (half * (1 + AgentCamera.FOCUS * near * dot(AgentCamera.RIGHT, vx, vy, vz)));
        drawn[at + 1] = (float) (half * (1 - AgentCamera.FOCUS * near * dot(AgentCamera.UP, vx, vy, vz)));
        drawn[at + 2] = (float) near;

        mx = mesh.normals()[3 * i];
        my = mesh.normals()[3 * i + 1];
        mz = mesh.normals()[3 * i + 2];
        double nx = ax.x() * mx + ay.x() * my + az.x() * mz;
        double ny = ax.y() * mx + ay.y() * my + az.y() * mz;
        double nz = ax.z() * mx + ay.z() * my + az.z() * mz;
        double facing = Math.max(0, dot(look.light(), nx, ny, nz));
        double direct = look.direct() * facing;
        // From below comes what the table throws back; a little light is the camera's own.
        double toCamera = Math.max(0, -dot(AgentCamera.FORWARD, nx, ny, nz));
        double ambient = look.ambient() * (0.72 + 0.28 * nz) + 0.16 * toCamera;
        double shine = 0;
        if (mesh.gloss() > 0) {
            shine = Math.max(0, dot(halfway, nx, ny, nz));
            for (int k = 0; k < SHININESS_SQUARINGS; k++) {
                shine *= shine;
            }
            shine *= mesh.gloss() * 255;
        }
        double light = 255 * (direct + ambient);
        drawn[at + 3] = (float) (mesh.colours()[3 * i] * placed.tint().x() * look.white().x() * light + shine);
        drawn[at + 4] = (float) (mesh.colours()[3 * i + 1] * placed.tint().y() * look.white().y() * light + shine);
        drawn[at + 5] = (float) (mesh.colours()[3 * i + 2] * placed.tint().z() * look.white().z() * light + shine);
        drawn[at + 6] = (float) (255 * direct / (direct + ambient));
    }

    private static double dot(Vec3 vector, double x, double y, double z) {
        return vector.x() * x + vector.y() * y + vector.z() * z;
    }
}
