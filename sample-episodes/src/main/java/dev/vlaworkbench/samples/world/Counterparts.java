package dev.vlaworkbench.samples.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What else could be asked for in a task's scene: who learns from both must read the instruction, the picture tells nothing. */
public final class Counterparts {

    private Counterparts() {}

    /**
     * Tasks of the same suite whose goals make sense in the given task's scene, the task itself left out.
     *
     * @param task any task
     * @return with the task's own layout, so that an expert for one understands the states of the other; empty where the scene
     *     allows no other instruction of its suite
     */
    public static List<Task> of(Task task) {
        return switch (task.suite()) {
            case GOAL -> task.suite().tasks().stream()
                    .filter(other -> other.layout().equals(task.layout()) && !other.equals(task)).toList();
            case OBJECT -> IntStream.range(0, task.layout().slots().size())
                    .filter(thing -> thing != BasketScene.BASKET && thing != BasketScene.FIRST)
                    .mapToObj(thing -> asking(task, thing)).flatMap(Optional::stream).toList();
            case SPATIAL, LONG -> List.of();
        };
    }

    /** The same scene with another of its things meant. */
    private static Optional<Task> asking(Task task, int thing) {
        ObjectKind kind = task.layout().slots().get(thing).kind();
        return task.suite().tasks().stream()
                .filter(other -> other.layout().slots().get(BasketScene.FIRST).kind() == kind).findFirst()
                .map(other -> new Task(task.suite(), other.instruction(), task.layout(),
                        List.of(new Goal.On(thing, BasketScene.BASKET)), task.stepLimit()));
    }
}
