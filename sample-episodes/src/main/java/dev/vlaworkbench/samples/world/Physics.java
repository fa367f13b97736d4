package dev.vlaworkbench.samples.world;

/**
 * One control step of the world. Kinematic: what is held moves with the hand, what is let go falls, what a finger or another thing
 * runs into is pushed aside.
 */
final class Physics {

    /** How far a finger travels in a control step, metres. */
    static final double FINGER_STEP = 0.010;

    private static final double FALL = 0.05;
    private static final double MOST_YAW = 1.2;

    private Physics() {}

    /**
     * The world a control step later.
     *
     * @param action seven numbers -1..1: translation, rotation, gripper (greater than 0 closes)
     */
    static WorldState step(WorldState state, double[] action) {
        boolean close = action[6] > 0;
        double yaw = Math.clamp(state.hand().yaw() + Simulation.RADIANS_PER_ACTION * unit(action[5]), -MOST_YAW,
                MOST_YAW);
        Vec3 wanted = within(state.hand().grip().plus(Simulation.METRES_PER_ACTION * unit(action[0]),
                Simulation.METRES_PER_ACTION * unit(action[1]), Simulation.METRES_PER_ACTION * unit(action[2])));
        WorldState next;
        if (state.held() == WorldState.KNOB) {
            next = Drawer.pulled(state, wanted, yaw, close);
        } else if (state.held() >= 0) {
            next = Holding.carried(state, wanted, yaw, close);
        } else {
            next = Holding.reached(state, wanted, yaw, close);
        }
        return fallen(next);
    }

    /** A place that the hand can reach. */
    static Vec3 within(Vec3 place) {
        return new Vec3(Math.clamp(place.x(), -0.26, 0.24), Math.clamp(place.y(), -0.33, 0.33),
                Math.clamp(place.z(), 0.006, 0.30));
    }

    /** The opening after a step of the fingers. */
    static double opening(double now, boolean close, double least) {
        return close ? Math.max(least, now - FINGER_STEP) : Math.min(Hand.WIDEST, now + FINGER_STEP);
    }

    private static double unit(double value) {
        return Math.clamp(value, -1.0, 1.0);
    }

    private static WorldState fallen(WorldState state) {
        WorldState result = state;
        for (int i = 0; i < state.bodies().size(); i++) {
            if (i == result.held()) {
                continue;
            }
            Body body = result.body(i);
            double ground = Support.under(result, i).height();
            if (body.foot().z() != ground) {
                double height = Math.max(ground, body.foot().z() - FALL);
                result = result.withBody(i, body.at(body.foot().atHeight(height)));
            }
        }
        return result;
    }
}
