package dev.vlaworkbench.samples.files;

import dev.vlaworkbench.samples.scene.Moment;
import dev.vlaworkbench.samples.scene.PickAndPlace;
import java.util.List;

/**
 * The numbers that LIBERO records of a motion, one row per control step.
 */
public final class Demonstration {

    /** Translation that an action of 1 commands, metres; the scale of LIBERO's controller. */
    static final double METRES_PER_ACTION = 0.05;

    /** Rotation that an action of 1 commands, radians; the scale of LIBERO's controller. */
    static final double RADIANS_PER_ACTION = 0.5;

    private final List<Moment> moments;

    /**
     * Records a motion.
     *
     * @param motion the motion
     */
    public Demonstration(PickAndPlace motion) {
        moments = motion.moments();
    }

    /** Number of control steps. */
    public int steps() {
        return moments.size() - 1;
    }

    /** The scene before a control step. */
    public Moment moment(int t) {
        return moments.get(t);
    }

    /** The commands that lead from each moment to the next: translation, rotation, gripper (-1 opens, 1 closes). */
    double[][] actions() {
        double[][] rows = new double[steps()][];
        for (int t = 0; t < rows.length; t++) {
            Moment now = moments.get(t);
            Moment next = moments.get(t + 1);
            var step = next.arm().grip().minus(now.arm().grip()).times(1 / METRES_PER_ACTION);
            double turn = (next.arm().yaw() - now.arm().yaw()) / RADIANS_PER_ACTION;
            rows[t] = new double[]{step.x(), step.y(), step.z(), 0, 0, turn, now.closing() ? 1 : -1};
        }
        return rows;
    }

    /** Position of the hand. */
    double[][] handPositions() {
        return rows(moment -> {
            var grip = moment.arm().grip();
            return new double[]{grip.x(), grip.y(), grip.z()};
        });
    }

    /** Orientation of the hand as axis times angle: half a turn about a horizontal axis, since it points down. */
    double[][] handOrientations() {
        return rows(moment -> {
            double half = moment.arm().yaw() / 2;
            return new double[]{Math.PI * StrictMath.cos(half), Math.PI * StrictMath.sin(half), 0};
        });
    }

    /** Position and orientation of the hand, one after the other. */
    double[][] handStates() {
        return joined(handPositions(), handOrientations());
    }

    /** Positions of the two fingers, metres. */
    double[][] fingers() {
        return rows(moment -> new double[]{moment.arm().opening(), -moment.arm().opening()});
    }

    /** The seven joint angles, radians. */
    double[][] joints() {
        return rows(moment -> moment.jointAngles().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** LIBERO's robot state: fingers, position of the hand, its quaternion x y z w. */
    double[][] robotStates() {
        double[][] quaternions = rows(moment -> {
            double half = moment.arm().yaw() / 2;
            return new double[]{StrictMath.cos(half), StrictMath.sin(half), 0, 0};
        });
        return joined(joined(fingers(), handPositions()), quaternions);
    }

    /** State of the scene: joints, fingers, the bowl's position and its quaternion w x y z. */
    double[][] sceneStates() {
        double[][] bowl = rows(moment -> {
            var foot = moment.bowlFoot();
            double half = moment.bowlYaw() / 2;
            return new double[]{foot.x(), foot.y(), foot.z(), StrictMath.cos(half), 0, 0, StrictMath.sin(half)};
        });
        return joined(joined(joints(), fingers()), bowl);
    }

    /** 0 but for a 1 at the end. */
    byte[] ends() {
        byte[] ends = new byte[steps()];
        ends[ends.length - 1] = 1;
        return ends;
    }

    private double[][] rows(Row row) {
        return moments.subList(0, steps()).stream().map(row::of).toArray(double[][]::new);
    }

    private static double[][] joined(double[][] left, double[][] right) {
        double[][] rows = new double[left.length][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = new double[left[t].length + right[t].length];
            System.arraycopy(left[t], 0, rows[t], 0, left[t].length);
            System.arraycopy(right[t], 0, rows[t], left[t].length, right[t].length);
        }
        return rows;
    }

    private interface Row {
        double[] of(Moment moment);
    }
}
