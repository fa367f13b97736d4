package dev.vlaworkbench.samples.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.training.Scene.Counterpart;
import dev.vlaworkbench.samples.world.Counterparts;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterpartsTest {

    @Test
    void anExpertReachesWhatACounterpartAsksForFromTheTasksOwnScene() {
        for (Suite suite : List.of(Suite.OBJECT, Suite.GOAL)) {
            for (Task task : suite.tasks()) {
                List<Task> counterparts = Counterparts.of(task);
                assertTrue(counterparts.size() >= 3, task.instruction() + ": " + counterparts.size());
                for (Task counterpart : counterparts) {
                    assertNotEquals(task.instruction(), counterpart.instruction());
                    assertTrue(suite.tasks().stream()
                            .anyMatch(each -> each.instruction().equals(counterpart.instruction())));
                    Simulation simulation = new Simulation(task, 11);
                    Expert expert = new Expert(counterpart);
                    for (int step = 0; step < task.stepLimit() && !counterpart.succeeded(simulation.state()); step++) {
                        simulation.act(expert.act(simulation.state()));
                    }
                    assertTrue(counterpart.succeeded(simulation.state()), task + " asked as " + counterpart);
                }
            }
        }
    }

    @Test
    void aSceneTellsWhatBelongsToTheOtherInstruction() {
        WorldScenes scenes = new WorldScenes();
        Scene scene = scenes.start(Suite.OBJECT.ordinal(), 4);
        Random random = new Random(1);
        Set<Integer> instructions = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Counterpart counterpart = scene.counterpart(random).orElseThrow();
            instructions.add(counterpart.instruction());
            // Where the hand is does not depend on what is asked, where the thing is does.
            assertEquals(scene.landmarks()[0], counterpart.landmarks()[0]);
            assertNotEquals(scene.landmarks()[6], counterpart.landmarks()[6]);
        }
        assertTrue(instructions.size() >= 3 && !instructions.contains(scene.instruction()), instructions.toString());
        assertTrue(scenes.start(Suite.SPATIAL.ordinal(), 4).counterpart(random).isEmpty());
    }
}
