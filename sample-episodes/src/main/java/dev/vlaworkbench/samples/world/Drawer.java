package dev.vlaworkbench.samples.world;

/** The cabinet's drawer under the hand. */
final class Drawer {

    private static final double FINGER = 0.008;
    private static final double KNOB_HALF = 0.020;

    private Drawer() {}

    /** Whether the closing fingers have the knob between them. */
    static boolean knobTaken(WorldState state) {
        Hand hand = state.hand();
        if (!state.fixtures() || hand.opening() > Fixtures.KNOB_RADIUS + Physics.FINGER_STEP / 2) {
            return false;
        }
        Vec3 knob = Fixtures.knob(state.drawer());
        double depth = Fixtures.KNOB_TOP - hand.grip().z();
        return knob.levelDistance(hand.grip()) <= Holding.REACH && depth >= 0.004 && depth <= 0.050;
    }

    static WorldState holdingKnob(WorldState state) {
        Vec3 knob = Fixtures.knob(state.drawer());
        Hand hand = state.hand();
        Vec3 grip = new Vec3(knob.x(), knob.y(), hand.grip().z());
        return state.withHand(new Hand(grip, hand.yaw(), Fixtures.KNOB_RADIUS))
                .holding(WorldState.KNOB, Vec3.ZERO, 0);
    }

    /** The step of a hand that holds the knob: it moves along y only, and the drawer with it. */
    static WorldState pulled(WorldState state, Vec3 wanted, double yaw, boolean close) {
        Hand hand = state.hand();
        double drawer = Math.clamp(state.drawer() + wanted.y() - hand.grip().y(), 0, Fixtures.DRAWER_TRAVEL);
        double opening = Physics.opening(hand.opening(), close, Fixtures.KNOB_RADIUS);
        Vec3 knob = Fixtures.knob(drawer);
        Vec3 grip = new Vec3(knob.x(), knob.y(), hand.grip().z());
        WorldState moved = slid(state, drawer).withHand(new Hand(grip, yaw, opening));
        return opening > Fixtures.KNOB_RADIUS + 0.001 ? moved.empty() : moved;
    }

    /** The drawer after a low hand has run against its knob or its front from outside. */
    static WorldState pushed(WorldState state) {
        Hand hand = state.hand();
        if (!state.fixtures() || hand.grip().z() > Fixtures.KNOB_TOP - 0.004) {
            return state;
        }
        double sidewards = Math.abs(hand.grip().x() - Fixtures.CABINET.x());
        if (sidewards > Fixtures.CABINET_HALF_X) {
            return state;
        }
        double front = Fixtures.frontY(state.drawer()) + (sidewards <= KNOB_HALF ? Fixtures.KNOB_REACH : 0);
        double depth = sidewards <= KNOB_HALF ? Fixtures.KNOB_RADIUS : 0;
        double near = hand.grip().y() - hand.opening() * Math.abs(StrictMath.cos(hand.yaw())) - FINGER;
        double into = front + depth - near;
        boolean fromOutside = hand.grip().y() > front;
        boolean straddles = sidewards <= KNOB_HALF && near < front - depth;
        return into > 0 && fromOutside && !straddles
                ? slid(state, Math.max(0, state.drawer() - into))
                : state;
    }

    /** The drawer elsewhere, with what lies in it. */
    private static WorldState slid(WorldState state, double drawer) {
        double by = drawer - state.drawer();
        if (by == 0) {
            return state;
        }
        WorldState result = state;
        for (int i = 0; i < state.bodies().size(); i++) {
            if (i != state.held() && Support.under(state, i).by() == Support.DRAWER && state.rests(i)) {
                result = result.withBody(i, result.body(i).at(result.body(i).foot().plus(0, by, 0)));
            }
        }
        return result.withDrawer(drawer);
    }
}
