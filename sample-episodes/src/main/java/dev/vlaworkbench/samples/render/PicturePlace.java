package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/**
 * Where the agent-view camera shows a point.
 *
 * @param right 0 at the picture's left edge, 1 at its right
 * @param down 0 at its upper edge, 1 at its lower
 */
public record PicturePlace(double right, double down) {

    /** The place of a point in front of the camera; it may lie outside of the picture. */
    public static PicturePlace of(Vec3 point) {
        double[] from = {point.x() - AgentCamera.POSITION.x(), point.y() - AgentCamera.POSITION.y(),
                point.z() - AgentCamera.POSITION.z()};
        double depth = along(from, AgentCamera.FORWARD.x(), AgentCamera.FORWARD.y(), AgentCamera.FORWARD.z());
        double x = along(from, AgentCamera.RIGHT.x(), AgentCamera.RIGHT.y(), AgentCamera.RIGHT.z());
        double y = along(from, AgentCamera.UP.x(), AgentCamera.UP.y(), AgentCamera.UP.z());
        return new PicturePlace((1 + AgentCamera.FOCUS * x / depth) / 2, (1 - AgentCamera.FOCUS * y / depth) / 2);
    }

    private static double along(double[] vector, double x, double y, double z) {
        return vector[0] * x + vector[1] * y + vector[2] * z;
    }
}
