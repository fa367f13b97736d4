package dev.vlaworkbench.samples.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchCoverageTest {

    @Test
    void sharesOfAllPartsAreNoMoreThanThePatch() {
        for (Suite suite : Suite.values()) {
            WorldState state = suite.tasks().getFirst().start(4);
            List<Integer> all = new ArrayList<>(
                    List.of(Support.STOVE, Support.CABINET, Support.DRAWER, PatchCoverage.GRIPPER));
            for (int thing = 0; thing < state.bodies().size(); thing++) {
                all.add(thing);
            }

            double[] shares = PatchCoverage.of(state).of(all);

            assertEquals(PatchGrid.TOKENS, shares.length);
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1 + 1e-12));
            assertTrue(Arrays.stream(shares).sum() > 10, suite.label());
        }
    }

    @Test
    void aThingIsWhereThePictureShowsIt() {
        Task task = Suite.OBJECT.tasks().getFirst();
        WorldState state = task.start(6);
        SceneView view = new SceneView(6);
        byte[] with = view.draw(state);
        for (int thing = 0; thing < state.bodies().size(); thing++) {
            double[] shares = PatchCoverage.of(state).of(List.of(thing));
            Simulation without = new Simulation(task, 6);
            without.resume(withoutThing(state, thing));
            byte[] changed = view.draw(without.state());

            double[] differing = differing(with, changed);
            Body body = state.body(thing);
            int middle = PatchCoverage.patch(PicturePlace.of(body.foot().plus(0, 0, body.kind().height() / 2)));
            assertTrue(shares[middle] > 0.2, body + ": " + shares[middle]);
            for (int patch = 0; patch < shares.length; patch++) {
                // Where it stood the table is seen now; its shadow has gone too.
                assertTrue(differing[patch] > 0.9 * shares[patch] - 0.02,
                        body.kind() + " patch " + patch + ": " + shares[patch] + " against " + differing[patch]);
            }
        }
    }

    @Test
    void theGripperIsWhereTheFingersAreAndHidesWhatItHolds() {
        Task task = Suite.OBJECT.tasks().getFirst();
        Simulation simulation = new Simulation(task, 3);
        Expert expert = new Expert(task);
        double before = sum(PatchCoverage.of(simulation.state()).of(List.of(1)));
        while (simulation.state().held() != 1) {
            simulation.act(expert.act(simulation.state()));
        }
        PatchCoverage held = PatchCoverage.of(simulation.state());

        double[] gripper = held.of(List.of(PatchCoverage.GRIPPER));
        int fingers = PatchCoverage.patch(PicturePlace.of(simulation.state().hand().grip().plus(0, 0, 0.12)));
        assertTrue(gripper[fingers] > 0, "patch " + fingers);
        assertTrue(sum(held.of(List.of(1))) < before, "some of it is behind the hand");
    }

    @Test
    void onlyTheMiddleOfThePictureIsSeen() {
        assertEquals(-1, PatchCoverage.patch(new PicturePlace(0.01, 0.5)));
        assertEquals(0, PatchCoverage.patch(new PicturePlace(0.03, 0.03)));
        assertEquals(255, PatchCoverage.patch(new PicturePlace(0.97, 0.97)));
    }

    @Test
    void whatIsNotThereHasNoShare() {
        assertArrayEquals(new double[PatchGrid.TOKENS],
                PatchCoverage.of(Suite.OBJECT.tasks().getFirst().start(1)).of(List.of(Support.STOVE)));
    }

    private static WorldState withoutThing(WorldState state, int thing) {
        List<Body> bodies = new ArrayList<>(state.bodies());
        bodies.set(thing, state.body(thing).at(new Vec3(-40, 0, 0)));
        return new WorldState(bodies, state.hand(), state.held(), state.heldOffset(), state.heldYaw(), state.fixtures(),
                state.drawer());
    }

    /** The share of each patch whose pixels differ. */
    private static double[] differing(byte[] one, byte[] other) {
        double[] differing = new double[PatchGrid.TOKENS];
        double[] all = new double[PatchGrid.TOKENS];
        for (int at = 0; at < SceneView.SIDE * SceneView.SIDE; at++) {
            int patch = PatchCoverage.patch(new PicturePlace((at % SceneView.SIDE + 0.5) / SceneView.SIDE,
                    (at / SceneView.SIDE + 0.5) / SceneView.SIDE));
            if (patch >= 0) {
                all[patch]++;
                boolean same = one[3 * at] == other[3 * at] && one[3 * at + 1] == other[3 * at + 1]
                        && one[3 * at + 2] == other[3 * at + 2];
                differing[patch] += same ? 0 : 1;
            }
        }
        Arrays.setAll(differing, patch -> differing[patch] / all[patch]);
        return differing;
    }

    private static double sum(double[] shares) {
        return Arrays.stream(shares).sum();
    }
}
