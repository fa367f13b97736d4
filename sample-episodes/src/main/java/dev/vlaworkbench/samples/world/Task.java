package dev.vlaworkbench.samples.world;

import java.util.List;
import java.util.Random;

/**
 * One task of a suite.
 *
 * @param suite its suite
 * @param instruction in LIBERO's wording; unique within the suite
 * @param layout how its scene starts
 * @param goals what must be so, worked on in this order
 * @param stepLimit control steps after which an attempt has failed
 */
public record Task(Suite suite, String instruction, Layout layout, List<Goal> goals, int stepLimit) {

    public Task {
        goals = List.copyOf(goals);
    }

    /** The name that its files bear: the instruction with underscores, as in LIBERO. */
    public String id() {
        return instruction.replace(' ', '_');
    }

    /** The start of a seed. */
    public WorldState start(long seed) {
        // Neighbouring seeds of a plain Random begin alike; the multiplication tears them apart.
        return layout.start(new Random(seed * 0x9E3779B97F4A7C15L + instruction.hashCode()));
    }

    /** Whether every goal is reached. */
    public boolean succeeded(WorldState state) {
        return goals.stream().allMatch(goal -> goal.holds(state));
    }
}
