package dev.vlaworkbench.samples.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneViewTest {

    private static final int SIDE = SceneView.SIDE;
    private static final int PATCHES = 16;
    private static final double FLAT = 1.5;

    @Test
    void aPictureDependsOnSeedAndStateAlone() {
        List<WorldState> states = attempt(Suite.LONG.tasks().get(2), 11);
        SceneView forwards = new SceneView(11);
        List<byte[]> pictures = states.stream().map(forwards::draw).toList();
        SceneView backwards = new SceneView(11);

        for (int t = states.size() - 1; t >= 0; t -= 5) {
            assertArrayEquals(pictures.get(t), backwards.draw(states.get(t)), "step " + t);
        }
    }

    @Test
    void noPictureIsABlankSheet() {
        for (Suite suite : Suite.values()) {
            for (Task task : suite.tasks()) {
                byte[] picture = new SceneView(5).draw(task.start(5));

                assertEquals(SIDE * SIDE * 3, picture.length);
                double mean = IntStream.range(0, picture.length).map(i -> picture[i] & 0xFF).average().orElseThrow();
                assertTrue(mean > 70 && mean < 200, task.instruction() + ": mean " + mean);
                long lively = IntStream.range(0, PATCHES * PATCHES)
                        .filter(patch -> deviation(picture, patch / PATCHES, patch % PATCHES) > FLAT).count();
                assertTrue(lively > 100, task.instruction() + ": structure in " + lively + " patches");
                assertTrue(distinctColours(picture) > 300, task.instruction() + ": " + distinctColours(picture));
            }
        }
    }

    @Test
    void whatTheHandDoesIsSeen() {
        SceneView view = new SceneView(4);
        List<WorldState> states = attempt(Suite.SPATIAL.tasks().getFirst(), 4);
        for (int t = 1; t < states.size(); t++) {
            int changed = changedPixels(view.draw(states.get(t - 1)), view.draw(states.get(t)));
            assertTrue(changed > 30, "step " + t + ": " + changed);
        }
    }

    @Test
    void mostOfThePictureStandsStillFromStepToStep() {
        SceneView view = new SceneView(4);
        List<WorldState> states = attempt(Suite.OBJECT.tasks().getFirst(), 4);
        for (int t = 1; t < states.size(); t++) {
            int changed = changedPixels(view.draw(states.get(t - 1)), view.draw(states.get(t)));
            assertTrue(changed < 0.45 * SIDE * SIDE, "step " + t + ": " + changed);
        }
    }

    @Test
    void seedsDifferInLightAndColour() {
        WorldState state = Suite.GOAL.tasks().getFirst().start(1);
        List<byte[]> pictures = new ArrayList<>();
        for (long seed = 0; seed < 6; seed++) {
            byte[] picture = new SceneView(seed).draw(state);
            for (byte[] other : pictures) {
                assertTrue(changedPixels(other, picture) > SIDE * SIDE / 2, "seed " + seed);
            }
            pictures.add(picture);
        }
    }

    private static List<WorldState> attempt(Task task, long seed) {
        Simulation simulation = new Simulation(task, seed);
        Expert expert = new Expert(task);
        List<WorldState> states = new ArrayList<>();
        while (!simulation.over()) {
            states.add(simulation.state());
            simulation.act(expert.act(simulation.state()));
        }
        return states;
    }

    private static int changedPixels(byte[] one, byte[] other) {
        int changed = 0;
        for (int at = 0; at < one.length; at += 3) {
            changed += one[at] != other[at] || one[at + 1] != other[at + 1] || one[at + 2] != other[at + 2] ? 1 : 0;
        }
        return changed;
    }

    private static long distinctColours(byte[] picture) {
        return IntStream.range(0, SIDE * SIDE)
                .map(i -> (picture[3 * i] & 0xF8) << 16 | (picture[3 * i + 1] & 0xF8) << 8 | picture[3 * i + 2] & 0xF8)
                .distinct().count();
    }

    /** Standard deviation of green within a patch. */
    private static double deviation(byte[] picture, int row, int column) {
        int side = SIDE / PATCHES;
        double sum = 0;
        double squares = 0;
        for (int y = row * side; y < (row + 1) * side; y++) {
            for (int x = column * side; x < (column + 1) * side; x++) {
                int value = picture[(y * SIDE + x) * 3 + 1] & 0xFF;
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / (side * side);
        return Math.sqrt(squares / (side * side) - mean * mean);
    }
}
