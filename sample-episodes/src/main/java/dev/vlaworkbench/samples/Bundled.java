package dev.vlaworkbench.samples;

import dev.vlaworkbench.samples.files.Demonstration;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.util.List;

/**
 * An episode that ships with the workbench.
 *
 * @param task the task
 * @param seed its seed, none that a policy was trained on
 */
public record Bundled(Task task, long seed) {

    /** Two of each suite. */
    public static final List<Bundled> ALL = List.of(
            of(Suite.SPATIAL, "pick up the black bowl next to the ramekin and place it on the plate", 2_000_001),
            of(Suite.SPATIAL, "pick up the black bowl on the stove and place it on the plate", 2_000_002),
            of(Suite.OBJECT, "pick up the ketchup and place it in the basket", 2_000_010),
            of(Suite.OBJECT, "pick up the red block and place it in the basket", 2_000_016),
            of(Suite.GOAL, "push the plate to the front of the table", 2_000_005),
            of(Suite.GOAL, "put the mug on the plate", 2_000_006),
            of(Suite.LONG, "stack the red block on the blue block and put the green block on the plate", 2_000_012),
            of(Suite.LONG, "put the black bowl in the top drawer of the cabinet and close it", 2_000_008));

    /** What the expert does. */
    public Demonstration demonstration() {
        return Demonstration.of(task, seed);
    }

    private static Bundled of(Suite suite, String instruction, long seed) {
        Task task = suite.tasks().stream().filter(one -> one.instruction().equals(instruction)).findFirst()
                .orElseThrow(() -> new IllegalStateException(suite + " has no task '" + instruction + "'"));
        return new Bundled(task, seed);
    }
}
