package dev.vlaworkbench.rollout;

import java.util.List;
import java.util.Optional;

/**
 * How an episode came out.
 *
 * @param succeeded whether the task was done within its control steps
 * @param steps what each control step cost, in order
 * @param failure why the episode broke off, when the strategy or the world failed; it is then no trial
 */
public record EpisodeResult(boolean succeeded, List<StepCost> steps, Optional<Failure> failure) {

    /**
     * Why an episode broke off.
     *
     * @param ofStrategy whether it was the strategy's fault, so that its other episodes would end the same way
     * @param sentence what a person is told
     */
    public record Failure(boolean ofStrategy, String sentence) {}

    /** Copies the list. */
    public EpisodeResult {
        steps = List.copyOf(steps);
    }

    static EpisodeResult finished(boolean succeeded, List<StepCost> steps) {
        return new EpisodeResult(succeeded, steps, Optional.empty());
    }

    static EpisodeResult failed(boolean ofStrategy, String sentence, List<StepCost> steps) {
        return new EpisodeResult(false, steps, Optional.of(new Failure(ofStrategy, sentence)));
    }
}
