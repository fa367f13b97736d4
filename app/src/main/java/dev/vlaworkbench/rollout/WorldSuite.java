package dev.vlaworkbench.rollout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tasks that are reported together, such as LIBERO's spatial suite.
 *
 * @param id a short name without spaces, unique in its world, such as {@code spatial}
 * @param name for screens and tables, such as {@code Spatial}
 * @param tasks at least one, with different ids
 */
public record WorldSuite(String id, String name, List<WorldTask> tasks) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when the id is no single word, there is no task, or two share an id
     */
    public WorldSuite {
        WorldTask.requireWord(id);
        tasks = List.copyOf(tasks);
        Set<String> ids = new HashSet<>();
        tasks.forEach(task -> ids.add(task.id()));
        if (tasks.isEmpty() || ids.size() < tasks.size()) {
            throw new IllegalArgumentException(
                    "suite " + id + " needs at least one task, and tasks with different ids");
        }
    }
}
