package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Grasp;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.ObjectKind;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;

/** Takes a thing and puts it somewhere. */
final class Transport {

    private static final double NEAR = 0.011;
    private static final double NEAR_WHILE_CLOSING = 0.018;
    private static final double LOW = 0.012;
    private static final double RELEASE_NEAR = 0.018;
    private static final double RELEASE_LOW = 0.012;

    /** A hand that carries something stays turned as it is up to this, radians. */
    private static final double TURN_KEPT = 0.3;

    private Transport() {}

    /**
     * The next action.
     *
     * @param thing index of what is moved
     * @param place where its foot is to be
     */
    static double[] of(WorldState state, int thing, Vec3 place) {
        if (state.holds(thing)) {
            return carry(state, thing, place);
        }
        if (state.held() != WorldState.NOTHING) {
            return Motion.hold(state, Motion.OPEN);
        }
        return take(state, state.body(thing));
    }

    private static double[] carry(WorldState state, int thing, Vec3 place) {
        Hand hand = state.hand();
        Vec3 offset = state.heldOffset().turned(hand.yaw());
        Vec3 target = place.minus(offset).plus(0, 0, 0.002);
        Vec3 foot = state.body(thing).foot();
        if (foot.levelDistance(place) < RELEASE_NEAR && foot.z() - place.z() < RELEASE_LOW) {
            return Motion.hold(state, Motion.OPEN);
        }
        return Motion.descend(state, target, Math.clamp(hand.yaw(), -TURN_KEPT, TURN_KEPT), Motion.CLOSE);
    }

    private static double[] take(WorldState state, Body body) {
        Hand hand = state.hand();
        Vec3 target = graspPoint(body);
        double yaw = graspYaw(body);
        double distance = hand.grip().levelDistance(target);
        double near = hand.open() ? NEAR : NEAR_WHILE_CLOSING;
        boolean shut = hand.opening() < body.kind().heldOpening() - 0.004;
        if (!shut && distance < near && hand.grip().z() - target.z() < LOW) {
            return Motion.straight(state, target, yaw, Motion.CLOSE);
        }
        if (!hand.open() && hand.grip().z() < body.top() + 0.02) {
            return Motion.rise(state);
        }
        return Motion.descend(state, target, yaw, Motion.OPEN);
    }

    /** Where the finger tips take a thing: in its middle, or at the left of its rim. */
    static Vec3 graspPoint(Body body) {
        ObjectKind kind = body.kind();
        double aside = kind.grasp() == Grasp.RIM ? kind.halfX() : 0;
        return body.foot().plus(0, aside, kind.graspHeight());
    }

    /** How the hand is turned to take a thing: across its narrow side, that of a square one by the shorter way. */
    private static double graspYaw(Body body) {
        if (body.kind().round()) {
            return 0;
        }
        double alike = body.kind().halfX() == body.kind().halfY() ? Math.PI / 2 : Math.PI;
        return body.yaw() - alike * Math.floor(body.yaw() / alike + 0.5);
    }
}
