package dev.vlaworkbench.samples.expert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemonstrationSourceTest {

    private final DemonstrationSource disturbed = new DemonstrationSource(Perturbation.training());
    private final Task task = Suite.GOAL.tasks().getFirst();

    @Test
    void theSameSeedGivesTheSameBytesOnEveryThread() {
        List<DemonstrationStep> expected = disturbed.demonstrate(task, 5);

        List<List<DemonstrationStep>> others = IntStream.range(0, 4).parallel()
                .mapToObj(i -> disturbed.demonstrate(task, 5)).toList();

        for (List<DemonstrationStep> other : others) {
            assertEquals(expected.size(), other.size());
            for (int t = 0; t < expected.size(); t++) {
                assertArrayEquals(expected.get(t).frame(), other.get(t).frame(), "frame " + t);
                assertArrayEquals(expected.get(t).action(), other.get(t).action(), "action " + t);
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherDemonstration() {
        assertFalse(Arrays.equals(disturbed.demonstrate(task, 5).getFirst().frame(),
                disturbed.demonstrate(task, 6).getFirst().frame()));
    }

    @Test
    void theLabelIsTheExpertsAnswerToTheDisturbedState() {
        Expert expert = new Expert(task);
        for (DemonstrationStep step : disturbed.demonstrate(task, 9)) {
            assertArrayEquals(expert.act(step.state()), step.action());
        }
    }

    @Test
    void disturbanceLeadsElsewhere() {
        var clean = new DemonstrationSource(Perturbation.none()).demonstrate(task, 7);
        var noisy = new DemonstrationSource(new Perturbation(0.5, 0, 0, 0)).demonstrate(task, 7);

        assertEquals(clean.getFirst().state(), noisy.getFirst().state());
        assertNotEquals(clean.get(5).state(), noisy.get(5).state());
    }
}
