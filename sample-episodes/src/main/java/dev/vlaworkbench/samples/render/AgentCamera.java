package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/**
 * The agent-view camera: in front of the table, looking at the arm. Its picture is mirrored, as OpenVLA sees LIBERO's: y points to
 * the left.
 */
final class AgentCamera {

    static final Vec3 POSITION = new Vec3(0.60, 0, 0.66);
    private static final Vec3 LOOKS_AT = new Vec3(-0.055, 0, 0.055);
    private static final double FIELD_OF_VIEW = 41;

    static final Vec3 FORWARD = LOOKS_AT.minus(POSITION).unit();
    static final Vec3 RIGHT = new Vec3(0, -1, 0);
    static final Vec3 UP = new Vec3(-FORWARD.z(), 0, FORWARD.x()).times(-1);

    /** Distance of a picture plane whose half side is 1. */
    static final double FOCUS = 1 / StrictMath.tan(StrictMath.toRadians(FIELD_OF_VIEW / 2));

    private AgentCamera() {}

    /**
     * The direction through a point of the picture, of such length that its part along {@link #FORWARD} is 1.
     *
     * @param x -1 at the left edge, 1 at the right
     * @param y -1 at the lower edge, 1 at the upper
     */
    static Vec3 through(double x, double y) {
        return FORWARD.plus(RIGHT.times(x / FOCUS)).plus(UP.times(y / FOCUS));
    }
}
