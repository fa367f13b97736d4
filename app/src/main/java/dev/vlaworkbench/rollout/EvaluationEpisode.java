package dev.vlaworkbench.rollout;

import dev.vlaworkbench.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One scene that a strategy is judged in.
 *
 * @param suite the suite's id
 * @param task what is to be done
 * @param number of the episode within its suite, from 0
 * @param seed the world's
 */
public record EvaluationEpisode(String suite, WorldTask task, int number, long seed) {

    /**
     * The episodes of some suites: each suite's are spread over its tasks in turn, so that every task gets as many as the
     * others or one more.
     *
     * @param suites in the order wanted
     * @param task only this task, by its id; all when empty
     * @param episodes how many of each suite, at least 1
     * @param firstSeed what a person gave as {@code --seed}
     * @return suite by suite
     * @throws UserException when no suite has the task
     */
    public static List<EvaluationEpisode> of(
            List<WorldSuite> suites, Optional<String> task, int episodes, long firstSeed) {
        List<EvaluationEpisode> all = new ArrayList<>();
        for (WorldSuite suite : suites) {
            List<WorldTask> tasks = suite.tasks().stream()
                    .filter(one -> task.isEmpty() || task.get().equals(one.id())).toList();
            for (int number = 0; number < episodes && !tasks.isEmpty(); number++) {
                all.add(new EvaluationEpisode(suite.id(), tasks.get(number % tasks.size()), number,
                        Seeds.ofEvaluation(firstSeed, number)));
            }
        }
        if (all.isEmpty()) {
            throw new UserException("There is no task '" + task.orElse("") + "' in " + suites.stream()
                    .map(suite -> "suite " + suite.id() + " ("
                            + suite.tasks().stream().map(WorldTask::id).collect(Collectors.joining(", ")) + ")")
                    .collect(Collectors.joining(" or ")) + ".");
        }
        return all;
    }

    /** The name shown to people and told to strategies, such as {@code spatial/bowl-left-of-mug seed 1000003}. */
    public String name() {
        return suite + "/" + task.id() + " seed " + seed;
    }

    /**
     * This episode with a limit of its own.
     *
     * @param steps the most control steps, at least 1; the task's own limit holds too
     */
    public EvaluationEpisode limitedTo(int steps) {
        return steps >= task.stepLimit()
                ? this
                : new EvaluationEpisode(suite, new WorldTask(task.id(), task.instruction(), steps), number, seed);
    }
}
