package dev.vlaworkbench.samples.world;

/**
 * What LIBERO records of an arm, in its units.
 *
 * @param position of the point between the finger tips, metres
 * @param orientation of the hand as axis times angle: half a turn about a horizontal axis, since it points down; radians
 * @param quaternion the same as x y z w
 * @param fingers their positions, metres
 * @param joints the seven joint angles, radians
 */
public record Sensors(
        double[] position, double[] orientation, double[] quaternion, double[] fingers, double[] joints) {

    /** The readings of an arm with its hand there. */
    public static Sensors of(Hand hand) {
        double cos = StrictMath.cos(hand.yaw() / 2);
        double sin = StrictMath.sin(hand.yaw() / 2);
        return new Sensors(new double[]{hand.grip().x(), hand.grip().y(), hand.grip().z()},
                new double[]{Math.PI * cos, Math.PI * sin, 0}, new double[]{cos, sin, 0, 0},
                new double[]{hand.opening(), -hand.opening()},
                ArmJoints.reaching(hand).angles().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
