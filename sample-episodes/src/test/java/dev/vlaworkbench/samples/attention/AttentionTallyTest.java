package dev.vlaworkbench.samples.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.samples.render.PatchCoverage;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionTallyTest {

    @Test
    void attentionThatLooksAtNothingIsChance() {
        double[] even = new double[256];
        Arrays.fill(even, 0.7);
        AttentionTally tally = new AttentionTally();
        Random random = new Random(4);
        for (int i = 0; i < 3; i++) {
            tally.add(even, random.doubles(256).toArray());
        }

        assertEquals(1, tally.ratio(), 1e-12);
        assertEquals(3, tally.frames());
    }

    @Test
    void attentionOnItAloneIsOneOverItsArea() {
        double[] coverage = new double[256];
        coverage[17] = 1;
        coverage[18] = 1;
        AttentionTally tally = new AttentionTally();
        tally.add(coverage, coverage);

        assertEquals(128, tally.ratio(), 1e-9);
        assertEquals(1, tally.attention(), 1e-12);
    }

    @Test
    void aFrameThatDoesNotShowItIsLeftOut() {
        AttentionTally tally = new AttentionTally();
        tally.add(new double[]{1, 2}, new double[2]);
        AttentionTally seen = new AttentionTally();
        seen.add(new double[]{1, 2}, new double[]{0, 0.5});
        tally.add(seen);

        assertEquals(1, tally.frames());
        assertEquals(1.0 / 3, tally.attention(), 1e-12);
        assertEquals(0.25, tally.area(), 1e-12);
    }

    @Test
    void everyThingIsMovedADestinationOrAnother() {
        Task task = Suite.LONG.tasks().stream().filter(one -> one.instruction().startsWith("stack")).findFirst()
                .orElseThrow();
        WorldState state = task.start(2);
        PatchCoverage coverage = PatchCoverage.of(state);

        assertArrayEquals(coverage.of(List.of(1, 3)), FrameParts.MOVED.in(coverage, task, state));
        assertArrayEquals(coverage.of(List.of(0, 2)), FrameParts.DESTINATION.in(coverage, task, state));
        assertEquals(0, Arrays.stream(FrameParts.OTHERS.in(coverage, task, state)).sum());
    }

    @Test
    void aDrawerIsMovedAndTheRestOfItsSceneIsNot() {
        Task task = Suite.GOAL.tasks().getFirst();
        WorldState state = task.start(2);
        PatchCoverage coverage = PatchCoverage.of(state);

        assertArrayEquals(coverage.of(List.of(Support.DRAWER)), FrameParts.MOVED.in(coverage, task, state));
        assertEquals(0, Arrays.stream(FrameParts.DESTINATION.in(coverage, task, state)).sum());
        assertTrue(Arrays.stream(FrameParts.OTHERS.in(coverage, task, state)).sum() > 10);
    }
}
