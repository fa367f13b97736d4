package dev.vlaworkbench.samples.world;

/** The hand and what it takes, carries and lets go. */
final class Holding {

    /** How far from the middle of the fingers a thing may be and still be taken, metres. */
    static final double REACH = 0.022;

    private static final double SLACK = 0.001;

    /** A carried thing may scrape over an edge this much higher than its foot. */
    private static final double SCRAPE = 0.012;

    private Holding() {}

    /** The step of a hand that holds a thing. */
    static WorldState carried(WorldState state, Vec3 wanted, double yaw, boolean close) {
        int held = state.held();
        Body body = state.body(held);
        double least = body.kind().heldOpening();
        double opening = Physics.opening(state.hand().opening(), close, least);
        Vec3 offset = state.heldOffset().turned(yaw);
        Vec3 foot = wanted.plus(offset);
        if (Support.obstacle(state, foot.x(), foot.y()) > foot.z() + SCRAPE) {
            // It would run into a wall: only its height changes.
            Vec3 grip = state.hand().grip();
            foot = new Vec3(grip.x(), grip.y(), wanted.z()).plus(offset);
        }
        Vec3 before = new Vec3(foot.x(), foot.y(), Math.max(foot.z(), body.foot().z()));
        double ground = Support.under(state, held, before).height();
        foot = foot.atHeight(Math.max(foot.z(), ground));
        Hand hand = new Hand(foot.minus(offset), yaw, opening);
        WorldState moved = state.withHand(hand).withBody(held, new Body(body.kind(), foot, yaw + state.heldYaw()));
        return opening > least + SLACK ? moved.empty() : moved;
    }

    /** The step of an empty hand: it moves, pushes, and takes what its closing fingers meet. */
    static WorldState reached(WorldState state, Vec3 wanted, double yaw, boolean close) {
        double opening = Physics.opening(state.hand().opening(), close, 0);
        Vec3 grip = Contact.landed(state, wanted, yaw, opening);
        WorldState moved = state.withHand(new Hand(grip, yaw, opening));
        if (close) {
            if (Drawer.knobTaken(moved)) {
                return Drawer.holdingKnob(moved);
            }
            for (int i = 0; i < state.bodies().size(); i++) {
                WorldState holding = taken(moved, i);
                if (holding != null) {
                    return holding;
                }
            }
        }
        return Contact.pushed(Drawer.pushed(moved));
    }

    /** The state in which the fingers hold a thing; null when they do not reach it or are still too wide. */
    private static WorldState taken(WorldState state, int index) {
        Body body = state.body(index);
        ObjectKind kind = body.kind();
        Hand hand = state.hand();
        double depth = body.top() - hand.grip().z();
        if (kind.grasp() == Grasp.NONE || depth < 0.006 || hand.grip().z() < body.foot().z() - 0.012
                || hand.opening() > kind.heldOpening() + SLACK + Physics.FINGER_STEP / 2) {
            return null;
        }
        Vec3 offset = body.foot().minus(hand.grip()).turned(-hand.yaw());
        Vec3 centred = centred(kind, offset);
        if (centred == null || centred.levelDistance(offset) > REACH) {
            return null;
        }
        Vec3 foot = hand.grip().plus(centred.turned(hand.yaw()));
        double turn = kind.round() ? body.yaw() - hand.yaw() : alignedTurn(body.yaw() - hand.yaw());
        Hand gripping = new Hand(hand.grip(), hand.yaw(), kind.heldOpening());
        return state.withHand(gripping).withBody(index, new Body(kind, foot, hand.yaw() + turn))
                .holding(index, centred, turn);
    }

    /** Where the closing fingers push a thing, in the hand's frame; null when they do not embrace it. */
    private static Vec3 centred(ObjectKind kind, Vec3 offset) {
        if (Math.abs(offset.x()) > REACH) {
            return null;
        }
        if (kind.grasp() == Grasp.AROUND) {
            return new Vec3(offset.x(), 0, offset.z());
        }
        double rim = Math.sqrt(kind.halfX() * kind.halfX() - offset.x() * offset.x());
        return new Vec3(offset.x(), Math.copySign(rim, offset.y()), offset.z());
    }

    /** Fingers turn a box until its sides lie against them. */
    private static double alignedTurn(double turn) {
        double quarter = Math.PI / 2;
        double nearest = quarter * Math.floor(turn / quarter + 0.5);
        return nearest;
    }
}
