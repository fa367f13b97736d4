package dev.vlaworkbench.samples.expert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.samples.world.Goal;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExpertTest {

    private static final int SEEDS = 40;

    @TestFactory
    Stream<DynamicTest> solvesEveryTask() {
        return tasks().map(task -> DynamicTest.dynamicTest(task.suite() + " " + task.instruction(), () -> {
            for (long seed = 0; seed < SEEDS; seed++) {
                Simulation simulation = new Simulation(task, seed);
                assertFalse(simulation.succeeded(), "done before anything was done, seed " + seed);
                for (Goal goal : task.goals()) {
                    assertFalse(goal.holds(simulation.state()) && !(goal instanceof Goal.DrawerClosed),
                            goal + " holds at the start, seed " + seed);
                }
                Expert expert = new Expert(task);
                while (!simulation.over()) {
                    simulation.act(checked(expert.act(simulation.state())));
                }
                assertTrue(simulation.succeeded(), "seed " + seed);
                assertTrue(simulation.step() < 0.75 * task.stepLimit(), "seed " + seed + ": " + simulation.step());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> findsBackAfterDisturbance() {
        return tasks().map(task -> DynamicTest.dynamicTest(task.suite() + " " + task.instruction(), () -> {
            int done = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                Simulation simulation = new Simulation(task, seed);
                Expert expert = new Expert(task);
                Random random = new Random(seed);
                while (!simulation.over()) {
                    double[] action = expert.act(simulation.state());
                    if (simulation.step() < 40) {
                        for (int axis = 0; axis < 6; axis++) {
                            action[axis] += 0.4 * random.nextGaussian();
                        }
                        action[6] *= random.nextDouble() < 0.03 ? -1 : 1;
                    }
                    simulation.act(action);
                }
                done += simulation.succeeded() ? 1 : 0;
            }
            assertTrue(done >= 0.9 * SEEDS, done + " of " + SEEDS);
        }));
    }

    @Test
    void theHandIsTurnedOnlyAsFarAsCanBeSeenAndTheMoreTheFurtherItIsOff() {
        Task task = Suite.OBJECT.tasks().stream().filter(one -> one.instruction().contains("butter")).findFirst()
                .orElseThrow();
        WorldState start = task.start(8);
        double box = start.body(1).yaw();
        double last = 0;
        for (double off = 0; off < 0.4; off += 0.02) {
            double right = turn(task, start, box - off);

            assertEquals(-right, turn(task, start, box + off), 1e-9, "as far to the other side");
            assertTrue(off > 0.081 ? right > last : Math.abs(right) < 1e-9, off + " rad off: " + right);
            assertTrue(right - last < 0.07, "no leap at " + off);
            last = right;
        }
    }

    private static double turn(Task task, WorldState start, double yaw) {
        return new Expert(task).act(start.startingAt(new Hand(start.hand().grip(), yaw, Hand.WIDEST)))[5];
    }

    @Test
    void answersWithoutMemory() {
        Task task = Suite.LONG.tasks().getFirst();
        List<Simulation> moments = new ArrayList<>();
        Simulation simulation = new Simulation(task, 3);
        Expert one = new Expert(task);
        List<double[]> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Simulation moment = new Simulation(task, 3);
            moment.resume(simulation.state());
            moments.add(moment);
            answers.add(one.act(simulation.state()));
            simulation.act(answers.getLast());
        }
        for (int i = 59; i >= 0; i--) {
            assertArrayEquals(answers.get(i), new Expert(task).act(moments.get(i).state()), "step " + i);
        }
    }

    private static double[] checked(double[] action) {
        assertEquals(7, action.length);
        for (double value : action) {
            assertTrue(Math.abs(value) <= 1, () -> "out of range: " + value);
        }
        assertEquals(1, Math.abs(action[6]), "the gripper opens or closes");
        return action;
    }

    private static Stream<Task> tasks() {
        return Stream.of(Suite.values()).flatMap(suite -> suite.tasks().stream());
    }
}
