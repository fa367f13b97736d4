package dev.vlaworkbench.samples.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhysicsTest {

    private static final double[] CLOSE = {0, 0, 0, 0, 0, 0, 1};
    private static final double[] OPEN = {0, 0, 0, 0, 0, 0, -1};

    @Test
    void closingAroundAThingTakesIt() {
        WorldState taken = repeat(block(new Vec3(0.01, 0.01, 0.016)), CLOSE, 5);

        assertEquals(0, taken.held());
        assertEquals(0.010, taken.body(0).foot().y(), 1e-9, "the fingers have centred it");
        assertEquals(ObjectKind.RED_BLOCK.heldOpening(), taken.hand().opening(), 1e-9);
    }

    @Test
    void closingBesideOverOrFarFromAThingDoesNot() {
        for (Vec3 grip : List.of(new Vec3(0.05, 0, 0.016), new Vec3(0, 0.09, 0.016), new Vec3(0, 0, 0.046),
                new Vec3(0, 0, 0.15))) {
            WorldState state = repeat(block(grip), CLOSE, 6);

            assertEquals(WorldState.NOTHING, state.held(), grip.toString());
            assertEquals(0, state.hand().opening(), 1e-9, "the fingers meet");
        }
    }

    @Test
    void aHeldThingGoesWhereTheHandGoes() {
        WorldState taken = repeat(block(new Vec3(0, 0, 0.016)), CLOSE, 5);
        WorldState carried = repeat(taken, new double[]{0.5, -1, 1, 0, 0, 0, 1}, 6);

        Vec3 hand = carried.hand().grip().minus(taken.hand().grip());
        Vec3 thing = carried.body(0).foot().minus(taken.body(0).foot());
        assertEquals(6 * Simulation.METRES_PER_ACTION, hand.z(), 1e-9);
        assertEquals(0, thing.minus(hand).length(), 1e-9);
        assertFalse(carried.rests(0));
    }

    @Test
    void aReleasedThingFallsToWhatIsBelow() {
        WorldState high = repeat(repeat(block(new Vec3(0, 0, 0.016)), CLOSE, 5), new double[]{0, 0, 1, 0, 0, 0, 1}, 9);
        assertTrue(high.body(0).foot().z() > 0.1);

        WorldState released = Physics.step(high, OPEN);
        assertEquals(WorldState.NOTHING, released.held());
        assertTrue(released.body(0).foot().z() < high.body(0).foot().z(), "it falls");
        WorldState fallen = repeat(released, OPEN, 5);

        assertEquals(0, fallen.body(0).foot().z());
        assertTrue(fallen.rests(0));
    }

    @Test
    void aThingThatIsLoweredStopsOnWhatItMeets() {
        WorldState state = world(new Hand(new Vec3(0, 0, 0.116), 0, ObjectKind.RED_BLOCK.heldOpening()),
                new Body(ObjectKind.PLATE, Vec3.ZERO, 0), new Body(ObjectKind.RED_BLOCK, new Vec3(0, 0, 0.10), 0))
                .holding(1, new Vec3(0, 0, -0.016), 0);

        WorldState lowered = repeat(state, new double[]{0, 0, -1, 0, 0, 0, 1}, 20);

        assertEquals(ObjectKind.PLATE.restHeight(), lowered.body(1).foot().z(), 1e-9);
        WorldState released = Physics.step(lowered, OPEN);
        assertTrue(new Goal.On(1, 0).holds(released));
        assertFalse(new Goal.On(1, 0).holds(lowered), "held is not put down");
    }

    @Test
    void aLowFingerPushesWhatItRunsInto() {
        WorldState state = world(new Hand(new Vec3(-0.12, 0, 0.008), 0, 0), new Body(ObjectKind.PLATE, Vec3.ZERO, 0),
                new Body(ObjectKind.RED_MUG, new Vec3(0.16, 0, 0), 0));

        WorldState pushed = repeat(state, new double[]{1, 0, 0, 0, 0, 0, 1}, 12);

        assertTrue(pushed.body(0).foot().x() > 0.05, "the plate moved: " + pushed.body(0));
        assertTrue(pushed.body(1).foot().x() > 0.18, "and pushed the mug: " + pushed.body(1));
        assertEquals(0, pushed.body(0).foot().y(), 0.01);
    }

    @Test
    void aPushedPlateDoesNotSlideUnderTheBlockInItsWay() {
        WorldState state = world(new Hand(new Vec3(-0.12, 0, 0.008), 0, 0), new Body(ObjectKind.PLATE, Vec3.ZERO, 0),
                new Body(ObjectKind.GREEN_BLOCK, new Vec3(0.12, 0, 0), 0));

        WorldState pushed = repeat(state, new double[]{1, 0, 0, 0, 0, 0, 1}, 12);

        assertTrue(pushed.body(1).foot().x() > 0.14, pushed.body(1)::toString);
        assertEquals(0, pushed.body(1).foot().z());
        assertEquals(Support.TABLE, Support.under(pushed, 1).by());
    }

    @Test
    void aHighHandPushesNothing() {
        WorldState state = world(new Hand(new Vec3(-0.12, 0, 0.08), 0, 0), new Body(ObjectKind.PLATE, Vec3.ZERO, 0));

        assertEquals(Vec3.ZERO, repeat(state, new double[]{1, 0, 0, 0, 0, 0, 1}, 12).body(0).foot());
    }

    @Test
    void aHandStopsOnWhatItComesDownOn() {
        WorldState state = world(new Hand(new Vec3(0, 0, 0.12), 0, 0), new Body(ObjectKind.MILK, Vec3.ZERO, 0));

        WorldState landed = repeat(state, new double[]{0, 0, -1, 0, 0, 0, 1}, 10);

        assertEquals(ObjectKind.MILK.height(), landed.hand().grip().z(), 1e-9);
        assertEquals(Vec3.ZERO, landed.body(0).foot());
    }

    @Test
    void aDrawerIsPulledByItsKnobAndTakesItsContentAlong() {
        Vec3 knob = Fixtures.knob(0.06);
        Body inside = new Body(ObjectKind.BUTTER, Fixtures.inDrawer(0.06), 0);
        WorldState state = new WorldState(List.of(inside), new Hand(knob, 0, Hand.WIDEST), WorldState.NOTHING,
                Vec3.ZERO,
                0, true, 0.06);

        WorldState taken = repeat(state, CLOSE, 5);
        assertEquals(WorldState.KNOB, taken.held());
        WorldState open = repeat(taken, new double[]{0, 1, 0, 0, 0, 0, 1}, 10);

        assertEquals(Fixtures.DRAWER_TRAVEL, open.drawer(), 1e-9);
        assertTrue(new Goal.DrawerOpen().holds(open));
        assertEquals(Fixtures.DRAWER_TRAVEL - 0.06, open.body(0).foot().y() - inside.foot().y(), 1e-9);
        assertTrue(new Goal.On(0, Support.DRAWER).holds(open));
    }

    @Test
    void aDrawerIsPushedShutFromOutside() {
        Vec3 outside = Fixtures.knob(0.10).plus(0, 0.08, 0);
        WorldState state = new WorldState(List.of(), new Hand(outside, 0, Hand.WIDEST), WorldState.NOTHING, Vec3.ZERO,
                0,
                true, 0.10);

        WorldState shut = repeat(state, new double[]{0, -1, 0, 0, 0, 0, -1}, 14);

        assertTrue(new Goal.DrawerClosed().holds(shut), "still " + shut.drawer());
    }

    @Test
    void actionsAreClippedAndNonsenseIsRefused() {
        Task task = Suite.GOAL.tasks().getFirst();
        Simulation one = new Simulation(task, 1);
        Simulation other = new Simulation(task, 1);
        one.act(1, 0, 0, 0, 0, 0, -1);
        other.act(7, 0, 0, 0, 0, 0, -1);

        assertEquals(one.state(), other.state());
        assertThrows(IllegalArgumentException.class, () -> one.act(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> one.act(0, 0, 0, 0, 0, 0, Double.NaN));
        assertEquals(1, one.step());
    }

    private static WorldState block(Vec3 grip) {
        return world(new Hand(grip, 0, Hand.WIDEST), new Body(ObjectKind.RED_BLOCK, Vec3.ZERO, 0));
    }

    private static WorldState world(Hand hand, Body... bodies) {
        return new WorldState(List.of(bodies), hand, WorldState.NOTHING, Vec3.ZERO, 0, false, 0);
    }

    private static WorldState repeat(WorldState state, double[] action, int times) {
        WorldState result = state;
        for (int i = 0; i < times; i++) {
            result = Physics.step(result, action);
        }
        return result;
    }
}
