package dev.vlaworkbench.samples.files;

import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.world.Sensors;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.StateVector;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One undisturbed attempt of the expert, and the numbers that LIBERO records of it, one row per control step.
 */
public final class Demonstration {

    private final Task task;
    private final long seed;
    private final List<WorldState> states = new ArrayList<>();
    private final List<double[]> actions = new ArrayList<>();
    private final boolean succeeded;

    private Demonstration(Task task, long seed) {
        this.task = task;
        this.seed = seed;
        Simulation simulation = new Simulation(task, seed);
        Expert expert = new Expert(task);
        while (!simulation.over()) {
            double[] action = expert.act(simulation.state());
            states.add(simulation.state());
            actions.add(action);
            simulation.act(action);
        }
        succeeded = simulation.succeeded();
    }

    /** The expert's attempt at a task; the same seed gives the same attempt. */
    public static Demonstration of(Task task, long seed) {
        return new Demonstration(task, seed);
    }

    /** The task. */
    public Task task() {
        return task;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** Number of control steps. */
    public int steps() {
        return actions.size();
    }

    /** The world before a control step. */
    public WorldState state(int t) {
        return states.get(t);
    }

    /** Whether the task was done after the last step. */
    public boolean succeeded() {
        return succeeded;
    }

    double[][] actions() {
        return actions.toArray(double[][]::new);
    }

    double[][] handPositions() {
        return rows(state -> Sensors.of(state.hand()).position());
    }

    double[][] handOrientations() {
        return rows(state -> Sensors.of(state.hand()).orientation());
    }

    double[][] handStates() {
        return joined(handPositions(), handOrientations());
    }

    double[][] fingers() {
        return rows(state -> Sensors.of(state.hand()).fingers());
    }

    double[][] joints() {
        return rows(state -> Sensors.of(state.hand()).joints());
    }

    /** LIBERO's robot state: fingers, position of the hand, its quaternion x y z w. */
    double[][] robotStates() {
        return joined(joined(fingers(), handPositions()), rows(state -> Sensors.of(state.hand()).quaternion()));
    }

    double[][] worldStates() {
        return rows(StateVector::of);
    }

    /** 0 but, when the task was done, for a 1 at the end. */
    byte[] ends() {
        byte[] ends = new byte[steps()];
        ends[ends.length - 1] = (byte) (succeeded ? 1 : 0);
        return ends;
    }

    private double[][] rows(Function<WorldState, double[]> row) {
        return states.stream().map(row).toArray(double[][]::new);
    }

    private static double[][] joined(double[][] left, double[][] right) {
        double[][] rows = new double[left.length][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = new double[left[t].length + right[t].length];
            System.arraycopy(left[t], 0, rows[t], 0, left[t].length);
            System.arraycopy(right[t], 0, rows[t], left[t].length, right[t].length);
        }
        return rows;
    }
}
