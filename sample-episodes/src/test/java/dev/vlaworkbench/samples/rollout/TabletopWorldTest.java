package dev.vlaworkbench.samples.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldEpisode;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.rollout.Worlds;
import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabletopWorldTest {

    @TempDir
    Path noJars;

    @Test
    void theWorkbenchFindsItWithItsFourSuites() {
        try (Worlds worlds = Worlds.load(noJars)) {
            SimulatedWorld world = worlds.choose(Optional.of("tabletop"));

            assertEquals(List.of(), worlds.problems());
            assertEquals(List.of("spatial", "object", "goal", "long"),
                    world.suites().stream().map(WorldSuite::id).toList());
            Set<String> instructions = new HashSet<>();
            for (WorldSuite suite : world.suites()) {
                assertTrue(suite.tasks().size() >= 6, suite.id());
                suite.tasks().forEach(task -> assertTrue(instructions.add(task.instruction()), task.instruction()));
            }
        }
    }

    @Test
    void anExpertSucceedsThroughIt() {
        SimulatedWorld world = new TabletopWorld();
        WorldTask task = world.suites().getFirst().tasks().getFirst();
        Simulation twin = new Simulation(Suite.SPATIAL.tasks().getFirst(), 1_000_004);
        try (WorldEpisode episode = world.start(task, 1_000_004)) {
            Expert expert = new Expert(twin.task());
            int length = episode.state().length;
            byte[] first = episode.frame().toBytes();
            while (!twin.over()) {
                assertFalse(episode.succeeded());
                double[] action = expert.act(twin.state());
                twin.act(action);
                episode.act(action);
                assertEquals(length, episode.state().length);
            }
            assertTrue(episode.succeeded());
            assertEquals(twin.state().hand().grip().z(), episode.robot().orElseThrow().handPosition().get(2));
            assertFalse(java.util.Arrays.equals(first, episode.frame().toBytes()), "the picture changes");
        }
    }

    @Test
    void aGripperToldNothingStaysAsItWasTold() {
        SimulatedWorld world = new TabletopWorld();
        try (WorldEpisode told = world.start(world.suites().getFirst().tasks().getFirst(), 3);
                WorldEpisode left = world.start(world.suites().getFirst().tasks().getFirst(), 3)) {
            told.act(new double[]{0, 0, 0, 0, 0, 0, 1});
            left.act(new double[]{0, 0, 0, 0, 0, 0, 1});
            told.act(new double[]{0, 0, 0, 0, 0, 0, 1});
            left.act(new double[7]);

            assertArrayEquals(told.state(), left.state());
        }
    }

    @Test
    void refusesWhatIsNoActionAndNoTaskOfIts() {
        SimulatedWorld world = new TabletopWorld();
        try (WorldEpisode episode = world.start(world.suites().getFirst().tasks().getFirst(), 3)) {
            assertThrows(IllegalArgumentException.class, () -> episode.act(new double[]{0, 0, Double.NaN, 0, 0, 0, 1}));
        }
        assertThrows(IllegalArgumentException.class, () -> world.start(new WorldTask("fly", "fly", 3), 1));
    }
}
