package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Ball;
import dev.vlaworkbench.samples.render.Box;
import dev.vlaworkbench.samples.render.Lathe;
import dev.vlaworkbench.samples.render.Material;
import dev.vlaworkbench.samples.render.Pose;
import dev.vlaworkbench.samples.render.RoundCone;
import dev.vlaworkbench.samples.render.Shape;
import dev.vlaworkbench.samples.render.Solid;
import dev.vlaworkbench.samples.render.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Draws the arm: white limbs, dark joint caps, a wide hand with two fingers. */
final class Arm {

    private static final Material WHITE = Material.plain(0.86, 0.86, 0.85, 0.22, 24);
    private static final Material GREY = Material.plain(0.62, 0.63, 0.64, 0.18, 20);
    private static final Material DARK = Material.plain(0.10, 0.10, 0.11, 0.20, 18);
    private static final Material STEEL = Material.plain(0.42, 0.43, 0.45, 0.35, 40);

    /** Height of the hand's housing and of the fingers under it, measured from the wrist's height downwards. */
    private static final double HAND_CENTRE = -0.140;
    private static final double HAND_HALF_HEIGHT = 0.033;

    private Arm() {}

    static List<Solid> solids(ArmState state) {
        ArmJoints joints = ArmJoints.reaching(state);
        List<Solid> solids = new ArrayList<>();
        addFoot(solids, joints);
        addLimbs(solids, joints);
        addHand(solids, joints, state);
        return solids;
    }

    private static void addFoot(List<Solid> solids, ArmJoints joints) {
        Pose foot = Pose.at(ArmJoints.BASE);
        solids.add(new Solid(new Box(0.10, 0.13, 0.018, 0.012), DARK, foot.shifted(-0.02, 0, 0)));
        for (int side = -1; side <= 1; side += 2) {
            solids.add(new Solid(Lathe.cylinder(0.10, 0.018, 0.01), DARK, foot.shifted(-0.02, side * 0.12, 0)));
        }
        solids.add(
                new Solid(Lathe.of(0, 0.01, 0.105, 0.01, 0.10, 0.05, 0.085, 0.09, 0.072, 0.14, 0.070, 0.20, 0.072, 0.26,
                        0.070, 0.30, 0.0, 0.36), WHITE, Pose.turned(ArmJoints.BASE, 0)));
        addJoint(solids, joints, joints.shoulder(), 0.066, 0.072);
    }

    private static void addLimbs(List<Solid> solids, ArmJoints joints) {
        solids.add(limb(joints.shoulder(), joints.elbowAbove(), 0.066, 0.056));
        solids.add(limb(joints.elbowAbove(), joints.elbow(), 0.056, 0.052));
        addJoint(solids, joints, joints.elbow(), 0.054, 0.066);
        solids.add(limb(joints.elbow(), joints.elbowBelow(), 0.052, 0.050));
        solids.add(limb(joints.elbowBelow(), joints.wrist(), 0.054, 0.046));
        addJoint(solids, joints, joints.wrist(), 0.048, 0.060);
        solids.add(limb(joints.wrist(), joints.handTop(), 0.044, 0.046));
    }

    /** A joint across the arm's plane with a dark cap on either side. */
    private static void addJoint(List<Solid> solids, ArmJoints joints, Vec3 centre, double radius, double half) {
        Pose across = Pose.along(centre, joints.sideways(), new Vec3(0, 0, 1));
        solids.add(new Solid(Lathe.cylinder(radius, half, 0.012), WHITE, across));
        solids.add(new Solid(Lathe.cylinder(radius * 0.86, half + 0.008, 0.008), DARK, across));
    }

    private static void addHand(List<Solid> solids, ArmJoints joints, ArmState state) {
        Pose hand = Pose.turned(joints.handTop(), state.yaw());
        solids.add(new Solid(
                Lathe.of(0, -0.110, 0.044, -0.110, 0.044, -0.085, 0.054, -0.070, 0.056, -0.02, 0.052, 0.030, 0.046,
                        0.044, 0, 0.046),
                WHITE, hand));
        solids.add(new Solid(Lathe.cylinder(0.034, 0.004, 0.002), DARK, hand.shifted(0, 0, 0.046)));
        solids.add(new Solid(new Ball(0.010), GREY, hand.shifted(0, 0, 0.046)));
        solids.add(new Solid(new Box(0.032, 0.102, HAND_HALF_HEIGHT, 0.014), WHITE, hand.shifted(0, 0, HAND_CENTRE)));
        solids.add(new Solid(new Box(0.0335, 0.055, 0.006, 0), GREY, hand.shifted(0, 0, HAND_CENTRE - 0.012)));
        solids.add(
                new Solid(new Box(0.016, 0.020, 0.014, 0.004), DARK, hand.shifted(0.022, 0.085, HAND_CENTRE + 0.030)));
        for (int side = -1; side <= 1; side += 2) {
            double inner = side * (state.opening() + 0.009);
            solids.add(new Solid(new Box(0.011, 0.009, 0.016, 0.003), GREY,
                    hand.shifted(0, inner + side * 0.006, HAND_CENTRE - HAND_HALF_HEIGHT - 0.012)));
            solids.add(new Solid(new Box(0.010, 0.006, 0.022, 0.002), STEEL,
                    hand.shifted(0, inner - side * 0.003, -ArmJoints.HAND_LENGTH + 0.010)));
        }
    }

    private static Solid limb(Vec3 from, Vec3 to, double radius0, double radius1) {
        Vec3 along = to.minus(from);
        Shape shape = new RoundCone(radius0, radius1, along.length());
        Vec3 side = Math.abs(along.x()) > Math.abs(along.z()) ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0);
        return new Solid(shape, WHITE, Pose.along(from, along, side));
    }
}
