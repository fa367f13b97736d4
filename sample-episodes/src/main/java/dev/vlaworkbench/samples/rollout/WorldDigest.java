package dev.vlaworkbench.samples.rollout;

import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.StateVector;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A short digest of the world: tasks with their limits, and for one task of each suite the first frame and the states that the
 * expert's actions lead through.
 */
final class WorldDigest {

    private static final long SEED = 1;
    private static final int STEPS = 40;

    private WorldDigest() {}

    static String text() {
        CRC32 digest = new CRC32();
        for (Suite suite : Suite.values()) {
            suite.tasks().forEach(task -> digest.update((task.instruction() + task.stepLimit()).getBytes()));
            Task task = suite.tasks().getFirst();
            Simulation simulation = new Simulation(task, SEED);
            digest.update(new SceneView(SEED).draw(simulation.state()));
            Expert expert = new Expert(task);
            for (int t = 0; t < STEPS; t++) {
                simulation.act(expert.act(simulation.state()));
                for (double number : StateVector.of(simulation.state())) {
                    // To the micrometre: what a last bit changes is another matter.
                    digest.update(Long.toString(Math.round(number * 1e6)).getBytes());
                }
            }
        }
        return HexFormat.of().toHexDigits((int) digest.getValue());
    }
}
