package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.ArmJoints;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.Vec3;
import java.util.ArrayList;
import java.util.List;

/** The arm: white limbs, dark joint caps, a hand with two long fingers. */
final class ArmMeshes {

    private static final int ROUND = 18;
    private static final Paint WHITE = Paint.plain(0.90, 0.90, 0.89);
    private static final Paint GREY = Paint.plain(0.55, 0.56, 0.58);
    private static final Paint DARK = Paint.plain(0.13, 0.13, 0.15);
    private static final Paint RUBBER = (point, normal) -> point.z() < 0.022
            ? new Vec3(0.95, 0.42, 0.10)
            : new Vec3(0.20, 0.20, 0.22);

    private static final Mesh FOOT = new MeshBuilder()
            .lathe(ROUND, DARK, 0.085, 0, 0.085, 0.02, 0.07, 0.03)
            .lathe(ROUND, WHITE, 0.066, 0.02, 0.056, 0.08, 0.050, 0.14, 0.050, 0.30, 0.0, 0.37).build(0.2);
    private static final Mesh UPPER = limb(ArmJoints.UPPER_ARM, 0.050, 0.044);
    private static final Mesh ELBOW = limb(ArmJoints.ELBOW_OFFSET, 0.044, 0.042);
    private static final Mesh FOREARM = limb(ArmJoints.FOREARM, 0.042, 0.034);
    private static final Mesh WRIST = limb(ArmJoints.WRIST_OFFSET, 0.034, 0.034);
    private static final Mesh JOINT = new MeshBuilder()
            .lathe(ROUND, WHITE, 0.0, -0.052, 0.038, -0.052, 0.042, -0.048, 0.042, 0.048, 0.038, 0.052, 0, 0.052)
            .lathe(ROUND, DARK, 0.0, -0.056, 0.030, -0.056, 0.032, -0.050, 0.032, 0.050, 0.030, 0.056, 0, 0.056)
            .build(0.2);
    private static final Mesh PALM = new MeshBuilder()
            .lathe(ROUND, WHITE, 0.030, -0.110, 0.034, -0.09, 0.038, -0.03, 0.036, 0.03, 0.030, 0.040, 0, 0.042)
            .lathe(ROUND, GREY, 0.0315, -0.112, 0.0315, -0.100)
            .shifted(0, 0, -0.122).box(0.020, 0.056, 0.014, 2, WHITE)
            .shifted(0.0205, 0, -0.122).box(0.001, 0.036, 0.005, 1, GREY).build(0.2);
    private static final Mesh FINGER = new MeshBuilder()
            .shifted(0, 0, 0.048).box(0.008, 0.006, 0.040, 4, RUBBER)
            .shifted(0, 0, 0.005).box(0.009, 0.0065, 0.013, 2, Paint.plain(0.95, 0.42, 0.10)).build(0.15);

    private ArmMeshes() {}

    /** Limbs and hand. */
    static List<Placed> of(Hand hand) {
        List<Placed> placed = limbs(hand);
        placed.addAll(gripper(hand));
        return placed;
    }

    /** Palm and fingers. */
    static List<Placed> gripper(Hand hand) {
        List<Placed> placed = new ArrayList<>();
        placed.add(Placed.turned(PALM, ArmJoints.reaching(hand).handTop(), hand.yaw()));
        for (int side = -1; side <= 1; side += 2) {
            Vec3 inner = new Vec3(0, side * (hand.opening() + 0.006), 0).turned(hand.yaw());
            placed.add(Placed.turned(FINGER, hand.grip().plus(inner), hand.yaw()));
        }
        return placed;
    }

    /** What is above the hand. */
    static List<Placed> limbs(Hand hand) {
        ArmJoints joints = ArmJoints.reaching(hand);
        List<Placed> placed = new ArrayList<>();
        placed.add(Placed.turned(FOOT, ArmJoints.BASE, 0));
        placed.add(limb(UPPER, joints.shoulder(), joints.elbowAbove()));
        placed.add(limb(ELBOW, joints.elbowAbove(), joints.elbow()));
        placed.add(limb(ELBOW, joints.elbowBelow(), joints.elbow()));
        placed.add(limb(FOREARM, joints.elbowBelow(), joints.wrist()));
        placed.add(limb(WRIST, joints.wrist(), joints.handTop()));
        for (Vec3 centre : List.of(joints.shoulder(), joints.elbow(), joints.wrist())) {
            placed.add(Placed.along(JOINT, centre, joints.sideways(), new Vec3(0, 0, 1)));
        }
        return placed;
    }

    private static Placed limb(Mesh mesh, Vec3 from, Vec3 to) {
        Vec3 along = to.minus(from);
        Vec3 side = Math.abs(along.z()) > 0.7 * along.length() ? new Vec3(1, 0, 0) : new Vec3(0, 0, 1);
        return Placed.along(mesh, from, along, side);
    }

    private static Mesh limb(double length, double radius0, double radius1) {
        return new MeshBuilder().lathe(ROUND, WHITE, 0, -radius0, radius0 * 0.7, -radius0 * 0.7, radius0, 0,
                (radius0 + radius1) / 2, length / 2, radius1, length, radius1 * 0.7, length + radius1 * 0.7, 0,
                length + radius1).build(0.2);
    }
}
