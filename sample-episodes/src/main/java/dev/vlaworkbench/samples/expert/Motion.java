package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;

/**
 * Movements of the hand. Each is a field of velocities over the space: high above things it goes across, in a funnel over its
 * target it comes down, and near the target it slows.
 */
final class Motion {

    /** Height at which the hand crosses the table. */
    static final double TRAVEL = 0.165;

    static final double OPEN = -1;
    static final double CLOSE = 1;

    private static final double GAIN = 0.55;
    private static final double TURN_GAIN = 0.3;

    /** A hand that is turned wrong by less than this is left so, radians: who looks at the frame cannot see it. */
    private static final double TURN_SLACK = 0.08;

    private static final double MOUTH = 0.075;
    private static final double THROAT = 0.010;
    private static final double CLEARANCE = 0.055;
    private static final double SLOWEST = 0.0;

    private Motion() {}

    /**
     * Towards a place from above.
     *
     * @param target where the grip is to be
     * @param yaw how the hand is to be turned, radians
     * @param gripper what the fingers do meanwhile
     */
    static double[] descend(WorldState state, Vec3 target, double yaw, double gripper) {
        Vec3 grip = state.hand().grip();
        double distance = grip.levelDistance(target);
        double top = Math.max(TRAVEL, target.z() + 0.06);
        double wanted = target.z() + (top - target.z()) * smooth((distance - THROAT) / (MOUTH - THROAT));
        double missing = wanted - grip.z();
        double across = Math.clamp(1 - missing / CLEARANCE, SLOWEST, 1);
        Vec3 step = new Vec3((target.x() - grip.x()) * across, (target.y() - grip.y()) * across, missing);
        return action(state, step, yaw, gripper);
    }

    /** Straight towards a place. */
    static double[] straight(WorldState state, Vec3 target, double yaw, double gripper) {
        return action(state, target.minus(state.hand().grip()), yaw, gripper);
    }

    /** Up, the fingers open. */
    static double[] rise(WorldState state) {
        Vec3 grip = state.hand().grip();
        return action(state, new Vec3(0, 0, Math.max(0, TRAVEL - grip.z())), state.hand().yaw(), OPEN);
    }

    /** Still, but for the fingers. */
    static double[] hold(WorldState state, double gripper) {
        return new double[]{0, 0, 0, 0, 0, 0, gripper};
    }

    private static double[] action(WorldState state, Vec3 way, double yaw, double gripper) {
        Hand hand = state.hand();
        Vec3 command = way.times(GAIN / Simulation.METRES_PER_ACTION);
        double most = Math.max(1, command.length());
        return new double[]{command.x() / most, command.y() / most, command.z() / most, 0, 0, turn(yaw - hand.yaw()),
                gripper};
    }

    /** The turn that a wrong one calls for: none up to the slack, then growing from nothing, so that no sign is in doubt. */
    private static double turn(double missing) {
        double excess = Math.max(0, Math.abs(missing) - TURN_SLACK);
        return Math.copySign(Math.min(1, TURN_GAIN * excess / Simulation.RADIANS_PER_ACTION), missing);
    }

    private static double smooth(double share) {
        double s = Math.clamp(share, 0.0, 1.0);
        return s * s * (3 - 2 * s);
    }
}
