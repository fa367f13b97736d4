package dev.vlaworkbench.samples.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything about the world at one control step; immutable.
 *
 * @param bodies the things, in the order of the task's layout
 * @param hand the hand
 * @param held index of the thing in the hand, {@link #NOTHING} or {@link #KNOB}
 * @param heldOffset from the grip to the held thing's foot, in the hand's frame
 * @param heldYaw turn of the held thing against the hand, radians
 * @param fixtures whether cabinet and stove are there
 * @param drawer how far the cabinet's drawer is out, metres
 */
public record WorldState(
        List<Body> bodies,
        Hand hand,
        int held,
        Vec3 heldOffset,
        double heldYaw,
        boolean fixtures,
        double drawer) {

    /** The hand is empty. */
    public static final int NOTHING = -1;

    /** The hand holds the drawer's knob. */
    public static final int KNOB = -2;

    public WorldState {
        bodies = List.copyOf(bodies);
    }

    /** A thing. */
    public Body body(int index) {
        return bodies.get(index);
    }

    /** Whether a thing is in the hand. */
    public boolean holds(int index) {
        return held == index;
    }

    /** Whether a thing lies still: it is neither held nor falling. */
    public boolean rests(int index) {
        return held != index && body(index).foot().z() <= Support.under(this, index).height() + 1e-9;
    }

    WorldState withBodies(List<Body> others) {
        return new WorldState(others, hand, held, heldOffset, heldYaw, fixtures, drawer);
    }

    WorldState withBody(int index, Body body) {
        List<Body> changed = new ArrayList<>(bodies);
        changed.set(index, body);
        return withBodies(changed);
    }

    WorldState withHand(Hand other) {
        return new WorldState(bodies, other, held, heldOffset, heldYaw, fixtures, drawer);
    }

    WorldState withDrawer(double out) {
        return new WorldState(bodies, hand, held, heldOffset, heldYaw, fixtures, out);
    }

    WorldState holding(int index, Vec3 offset, double yaw) {
        return new WorldState(bodies, hand, index, offset, yaw, fixtures, drawer);
    }

    WorldState empty() {
        return holding(NOTHING, Vec3.ZERO, 0);
    }

    /**
     * The same with the hand elsewhere and empty, for starts that differ.
     *
     * @param other where the hand is
     */
    public WorldState startingAt(Hand other) {
        return empty().withHand(other);
    }
}
