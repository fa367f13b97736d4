package dev.vlaworkbench.samples.world;

import java.util.List;

/**
 * Joint positions of the arm for a hand that points straight down. The proportions are those of a Franka Emika Panda whose third
 * and fifth joints are at rest, so that the whole arm lies in one vertical plane through its base.
 *
 * @param outward horizontal direction from the base to the hand
 * @param shoulder centre of the second joint
 * @param elbowAbove end of the upper arm
 * @param elbow centre of the fourth joint
 * @param elbowBelow start of the forearm
 * @param wrist centre of the sixth joint
 * @param handTop above the hand, at the height of the wrist
 * @param angles the seven joint angles, radians
 */
public record ArmJoints(
        Vec3 outward,
        Vec3 shoulder,
        Vec3 elbowAbove,
        Vec3 elbow,
        Vec3 elbowBelow,
        Vec3 wrist,
        Vec3 handTop,
        List<Double> angles) {

    /** Foot of the arm. */
    public static final Vec3 BASE = new Vec3(-0.46, 0, 0);

    /** From the height of the wrist down to the point between the finger tips. */
    public static final double HAND_LENGTH = 0.2104;

    /** Length of the upper arm, metres. */
    public static final double UPPER_ARM = 0.316;

    /** Length of the forearm, metres. */
    public static final double FOREARM = 0.384;

    /** From the elbow's axis to the axes of upper arm and forearm, metres. */
    public static final double ELBOW_OFFSET = 0.0825;

    /** From the wrist to the hand's axis, metres. */
    public static final double WRIST_OFFSET = 0.088;

    private static final double SHOULDER_HEIGHT = 0.333;

    /** Solves the arm for a hand; one out of reach is reached for with the arm stretched. */
    public static ArmJoints reaching(Hand hand) {
        Vec3 grip = hand.grip().minus(BASE);
        double turn = StrictMath.atan2(grip.y(), grip.x());
        double out = Math.sqrt(grip.x() * grip.x() + grip.y() * grip.y()) - WRIST_OFFSET;
        double up = grip.z() + HAND_LENGTH - SHOULDER_HEIGHT;

        double upper = Math.sqrt(UPPER_ARM * UPPER_ARM + ELBOW_OFFSET * ELBOW_OFFSET);
        double lower = Math.sqrt(FOREARM * FOREARM + ELBOW_OFFSET * ELBOW_OFFSET);
        double distance = Math.clamp(Math.sqrt(out * out + up * up), lower - upper, upper + lower);
        double atShoulder = arcCosine((upper * upper + distance * distance - lower * lower) / (2 * upper * distance));
        double atElbow = arcCosine((upper * upper + lower * lower - distance * distance) / (2 * upper * lower));
        // Tilts are measured from the vertical, positive towards the hand.
        double elbowTilt = StrictMath.atan2(out, up) - atShoulder;
        double upperTilt = elbowTilt - StrictMath.atan2(ELBOW_OFFSET, UPPER_ARM);
        double lowerTilt = elbowTilt + Math.PI - atElbow;
        double forearmTilt = lowerTilt + StrictMath.atan2(ELBOW_OFFSET, FOREARM);

        Vec3 outward = new Vec3(StrictMath.cos(turn), StrictMath.sin(turn), 0);
        Vec3 shoulder = BASE.plus(0, 0, SHOULDER_HEIGHT);
        Vec3 elbowAbove = shoulder.plus(tilted(outward, upperTilt, UPPER_ARM));
        Vec3 elbow = elbowAbove.plus(tilted(outward, upperTilt + Math.PI / 2, ELBOW_OFFSET));
        Vec3 elbowBelow = elbow.plus(tilted(outward, forearmTilt + Math.PI / 2, -ELBOW_OFFSET));
        Vec3 handTop = hand.grip().plus(0, 0, HAND_LENGTH);
        Vec3 wrist = handTop.plus(outward.times(-WRIST_OFFSET));
        List<Double> angles = List.of(turn, upperTilt, 0.0, upperTilt - forearmTilt, 0.0, Math.PI - forearmTilt,
                Math.PI / 4 + turn - hand.yaw());
        return new ArmJoints(outward, shoulder, elbowAbove, elbow, elbowBelow, wrist, handTop, angles);
    }

    /** The horizontal direction to the side of the arm's plane, the axis of its second, fourth and sixth joint. */
    public Vec3 sideways() {
        return new Vec3(-outward.y(), outward.x(), 0);
    }

    private static double arcCosine(double value) {
        return StrictMath.acos(Math.clamp(value, -1.0, 1.0));
    }

    private static Vec3 tilted(Vec3 outward, double tilt, double length) {
        return outward.times(StrictMath.sin(tilt) * length).plus(0, 0, StrictMath.cos(tilt) * length);
    }
}
