package dev.vlaworkbench.samples.rollout;

import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldEpisode;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table-top world as the workbench's rollouts see it. */
public final class TabletopWorld implements SimulatedWorld {

    private static final List<WorldSuite> SUITES = Arrays.stream(Suite.values()).map(TabletopWorld::suite).toList();

    private String version;

    @Override
    public String id() {
        return "tabletop";
    }

    @Override
    public String description() {
        return "A table-top world in the manner of LIBERO: kinematic physics, rendered agent view, four suites of tasks.";
    }

    /** A digest of what the world shows and does, so that no change in it can be overlooked. */
    @Override
    public synchronized String version() {
        if (version == null) {
            version = WorldDigest.text();
        }
        return version;
    }

    @Override
    public List<WorldSuite> suites() {
        return SUITES;
    }

    @Override
    public WorldEpisode start(WorldTask task, long seed) {
        return new TabletopEpisode(meant(task), seed);
    }

    private static WorldSuite suite(Suite suite) {
        String label = suite.label();
        return new WorldSuite(label, label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                suite.tasks().stream().map(task -> new WorldTask(task.id(), task.instruction(), task.stepLimit()))
                        .toList());
    }

    private static Task meant(WorldTask task) {
        return Arrays.stream(Suite.values()).flatMap(suite -> suite.tasks().stream())
                .filter(one -> one.id().equals(task.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task of this world: " + task.id()));
    }
}
