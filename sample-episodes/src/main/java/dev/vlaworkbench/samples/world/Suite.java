package dev.vlaworkbench.samples.world;

import java.util.List;
import java.util.Optional;

/** Four suites of tasks that mirror LIBERO's. */
public enum Suite {

    /** The same things in other relations. */
    SPATIAL,

    /** Other things into the same basket. */
    OBJECT,

    /** The same scene, other goals. */
    GOAL,

    /** Two goals in a row. */
    LONG;

    /** The tasks; the place in the list is the task's number. */
    public List<Task> tasks() {
        return switch (this) {
            case SPATIAL -> SpatialTasks.TASKS;
            case OBJECT -> ObjectTasks.TASKS;
            case GOAL -> GoalTasks.TASKS;
            case LONG -> LongTasks.TASKS;
        };
    }

    /** The name on a command line and in file names: spatial, object, goal, long. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The suite of that label. */
    public static Optional<Suite> of(String label) {
        return java.util.Arrays.stream(values()).filter(suite -> suite.label().equals(label)).findFirst();
    }
}
