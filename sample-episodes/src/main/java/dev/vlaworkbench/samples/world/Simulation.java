package dev.vlaworkbench.samples.world;

/**
 * One attempt at a task. Mutable, for one thread; the states that it hands out are values, and {@link #resume} goes back to any.
 */
public final class Simulation {

    /** Translation that an action of 1 commands, metres. */
    public static final double METRES_PER_ACTION = 0.015;

    /** Rotation about the vertical that an action of 1 commands, radians. */
    public static final double RADIANS_PER_ACTION = 0.10;

    private final Task task;
    private final long seed;
    private WorldState state;
    private int step;

    /**
     * Starts an attempt.
     *
     * @param task the task
     * @param seed decides where everything stands and how everything looks
     */
    public Simulation(Task task, long seed) {
        this.task = task;
        this.seed = seed;
        this.state = task.start(seed);
    }

    /**
     * Moves the world by a control step.
     *
     * @param action seven numbers as LIBERO's: translation (1 is {@value #METRES_PER_ACTION} m along x, y, z), rotation (the
     *     third turns the hand by {@value #RADIANS_PER_ACTION} rad about the vertical; the first two are ignored, since the
     *     hand always points down), gripper (greater than 0 closes, otherwise opens). Values beyond -1..1 are clipped.
     * @throws IllegalArgumentException when there are not seven numbers or one is not finite
     */
    public void act(double... action) {
        if (action.length != 7) {
            throw new IllegalArgumentException("an action has 7 numbers, found " + action.length);
        }
        for (double value : action) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an action's numbers are finite, found " + value);
            }
        }
        state = Physics.step(state, action);
        step++;
    }

    /** The world as it is. */
    public WorldState state() {
        return state;
    }

    /** Goes on from another state, such as an earlier one of this attempt; the count of steps stays. */
    public void resume(WorldState other) {
        state = other;
    }

    /** Whether every goal of the task is reached. */
    public boolean succeeded() {
        return task.succeeded(state);
    }

    /** Whether the attempt is over, by success or by the task's limit. */
    public boolean over() {
        return succeeded() || step >= task.stepLimit();
    }

    /** Control steps so far. */
    public int step() {
        return step;
    }

    /** The task. */
    public Task task() {
        return task;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }
}
