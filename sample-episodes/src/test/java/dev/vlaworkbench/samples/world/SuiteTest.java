package dev.vlaworkbench.samples.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuiteTest {

    @Test
    void everySuiteHasAtLeastSixTasksAndNoInstructionOccursTwice() {
        Set<String> instructions = new HashSet<>();
        for (Suite suite : Suite.values()) {
            assertTrue(suite.tasks().size() >= 6, suite.label());
            assertEquals(Optional.of(suite), Suite.of(suite.label()));
            for (Task task : suite.tasks()) {
                assertTrue(instructions.add(task.instruction()), task.instruction());
                assertEquals(suite == Suite.LONG ? 2 : 1, task.goals().size(), task.instruction());
            }
        }
    }

    @Test
    void everySeedHasASceneOfItsOwnInWhichEverythingStandsApart() {
        for (Suite suite : Suite.values()) {
            for (Task task : suite.tasks()) {
                Set<WorldState> starts = new HashSet<>();
                for (long seed = 0; seed < 60; seed++) {
                    WorldState start = task.start(seed);
                    assertEquals(start, task.start(seed));
                    assertTrue(starts.add(start), task.instruction() + " seed " + seed);
                    for (int i = 0; i < start.bodies().size(); i++) {
                        assertTrue(start.rests(i), task.instruction() + ": " + start.body(i));
                    }
                }
            }
        }
    }

    @Test
    void theObjectSuitesThingsChangePlaces() {
        Task task = Suite.OBJECT.tasks().getFirst();
        Set<Long> places = new HashSet<>();
        for (long seed = 0; seed < 40; seed++) {
            Vec3 foot = task.start(seed).body(BasketScene.FIRST).foot();
            places.add(Math.round(foot.x() / 0.08) * 100 + Math.round(foot.y() / 0.08));
        }
        assertTrue(places.size() >= 4, places.toString());
    }

    @Test
    void theGoalSuiteHasOneScene() {
        Set<Layout> layouts = new HashSet<>();
        Suite.GOAL.tasks().forEach(task -> layouts.add(task.layout()));

        assertEquals(1, layouts.size());
        assertNotEquals(Suite.GOAL.tasks().get(0).start(5), Suite.GOAL.tasks().get(1).start(5));
    }
}
