package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Fixtures;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;

/** Pushes the plate, pulls and pushes the drawer. */
final class Push {

    private static final double ALIGNED = 0.018;
    private static final double LOW = 0.012;
    private static final double PLATE_PUSH_HEIGHT = 0.006;
    private static final double PLATE_LOW = 0.0065;
    private static final double REACH = 0.06;

    private Push() {}

    /** Pushes a thing towards the camera with both fingers. */
    static double[] towardsFront(WorldState state, int thing) {
        if (state.held() != WorldState.NOTHING) {
            return Motion.hold(state, Motion.OPEN);
        }
        Body body = state.body(thing);
        Hand hand = state.hand();
        double height = PLATE_PUSH_HEIGHT;
        Vec3 behind = body.foot().plus(-(body.kind().halfX() + 0.008), 0, height);
        Vec3 off = hand.grip().minus(behind);
        boolean placed = Math.abs(off.y()) < ALIGNED && off.x() < 0.025 && off.x() > -0.045 && off.z() < PLATE_LOW;
        if (placed) {
            return Motion.straight(state, new Vec3(hand.grip().x() + REACH, body.foot().y(), height), 0, Motion.OPEN);
        }
        return Motion.descend(state, behind.plus(-0.012, 0, 0), 0, Motion.OPEN);
    }

    /** Takes the knob and pulls. */
    static double[] pullDrawer(WorldState state) {
        Hand hand = state.hand();
        if (state.holds(WorldState.KNOB)) {
            return Motion.straight(state, hand.grip().plus(0, REACH, 0), 0, Motion.CLOSE);
        }
        if (state.held() != WorldState.NOTHING) {
            return Motion.hold(state, Motion.OPEN);
        }
        Vec3 knob = Fixtures.knob(state.drawer());
        double distance = hand.grip().levelDistance(knob);
        boolean shut = hand.opening() < Fixtures.KNOB_RADIUS - 0.004;
        double near = hand.open() ? 0.011 : 0.018;
        if (!shut && distance < near && hand.grip().z() - knob.z() < LOW) {
            return Motion.straight(state, knob, 0, Motion.CLOSE);
        }
        if (!hand.open() && hand.grip().z() < Fixtures.KNOB_TOP + 0.02) {
            return Motion.rise(state);
        }
        return Motion.descend(state, knob, 0, Motion.OPEN);
    }

    /** Pushes the drawer's knob from outside. */
    static double[] closeDrawer(WorldState state, Vec3 knob) {
        if (state.held() != WorldState.NOTHING) {
            return Motion.hold(state, Motion.OPEN);
        }
        Hand hand = state.hand();
        Vec3 outside = knob.plus(0, Fixtures.KNOB_RADIUS + 0.008 + Hand.WIDEST, 0);
        Vec3 off = hand.grip().minus(outside);
        boolean placed = Math.abs(off.x()) < ALIGNED && off.y() < 0.045 && off.y() > -0.025 && off.z() < LOW;
        if (placed) {
            return Motion.straight(state, new Vec3(knob.x(), hand.grip().y() - REACH, knob.z()), 0, Motion.OPEN);
        }
        return Motion.descend(state, outside.plus(0, 0.012, 0), 0, Motion.OPEN);
    }
}
