package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.rollout.EpisodeResult;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.StepCost;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One episode under one strategy: a row of {@code episodes.csv}. Milliseconds are lists with a number for each control step.
 *
 * @param key which episode under which strategy
 * @param succeeded whether the task was done within its control steps
 * @param steps control steps that were run
 * @param modelSteps those at which the model ran
 * @param failure why the episode broke off; it is no trial then; empty when it ran to its end
 * @param contended whether something else of the same experiment ran at the same time, so that its latencies are no measurement
 * @param endToEndMillis prepared frame in, action out, wall clock
 * @param visionMillis vision towers and projector, device clock
 * @param selectionMillis the strategy's decisions, wall clock
 * @param prefillMillis decoder prefill, device clock
 * @param decodeMillis the other six action tokens, device clock
 * @param prefillTmacs mean over control steps
 * @param denseTmacs mean over control steps
 * @param reuseRatio mean over the steps at which the model ran; NaN when it never did
 */
public record EpisodeRow(
        Key key,
        boolean succeeded,
        int steps,
        int modelSteps,
        String failure,
        boolean contended,
        List<Double> endToEndMillis,
        List<Double> visionMillis,
        List<Double> selectionMillis,
        List<Double> prefillMillis,
        List<Double> decodeMillis,
        double prefillTmacs,
        double denseTmacs,
        double reuseRatio) {

    /**
     * What makes two rows the same trial.
     *
     * @param suite the suite's id
     * @param task the task's id
     * @param episode number within the suite
     * @param seed the world's
     * @param strategy id and parameters as on the command line
     */
    public record Key(String suite, String task, int episode, long seed, String strategy) {

        static Key of(EvaluationEpisode episode, String strategy) {
            return new Key(episode.suite(), episode.task().id(), episode.number(), episode.seed(), strategy);
        }

        /** The same scene under another strategy. */
        Key under(String other) {
            return new Key(suite, task, episode, seed, other);
        }
    }

    static EpisodeRow of(Key key, EpisodeResult result, boolean contended) {
        List<StepCost> steps = result.steps();
        int modelSteps = (int) steps.stream().filter(StepCost::modelRan).count();
        return new EpisodeRow(key, result.succeeded(), steps.size(), modelSteps,
                result.failure().map(EpisodeResult.Failure::sentence).orElse(""), contended,
                millis(steps, StepLatency::totalMillis), millis(steps, StepLatency::visionMillis),
                millis(steps, StepLatency::selectionMillis), millis(steps, StepLatency::prefillMillis),
                millis(steps, StepLatency::decodeMillis), mean(steps, StepCost::prefillTmacs),
                mean(steps, StepCost::denseTmacs),
                mean(steps.stream().filter(StepCost::modelRan).toList(), StepCost::reuseRatio));
    }

    private static List<Double> millis(List<StepCost> steps, ToDoubleFunction<StepLatency> part) {
        // To the microsecond, as the file has them: the same row comes back when it is read.
        return steps.stream().map(step -> Math.round(part.applyAsDouble(step.latency()) * 1000) / 1000.0).toList();
    }

    private static double mean(List<StepCost> steps, ToDoubleFunction<StepCost> part) {
        return steps.stream().mapToDouble(part).average().orElse(Double.NaN);
    }

    /** Whether it ran to its end, and so counts. */
    public boolean isTrial() {
        return failure.isEmpty();
    }

    /** Of two rows of the same trial, the one to keep: one that ran to its end, then one whose latencies count. */
    EpisodeRow better(EpisodeRow other) {
        if (isTrial() != other.isTrial()) {
            return isTrial() ? this : other;
        }
        return contended && !other.contended ? other : this;
    }

    Optional<String> reasonOfFailure() {
        return Optional.of(failure).filter(sentence -> !sentence.isEmpty());
    }
}
