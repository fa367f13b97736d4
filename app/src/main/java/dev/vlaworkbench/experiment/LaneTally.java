package dev.vlaworkbench.experiment;

import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One lane's finished steps, in their order. */
final class LaneTally {

    private final LaneSpec lane;
    private final List<TalliedStep> steps = new ArrayList<>();
    private Optional<Failure> failure = Optional.empty();

    /**
     * Why the lane stopped.
     *
     * @param t control step
     * @param sentence what a person is told
     */
    record Failure(int t, String sentence) {}

    LaneTally(LaneSpec lane) {
        this.lane = lane;
    }

    void add(StepRecord step) {
        steps.add(TalliedStep.of(step));
    }

    void failed(Failure why) {
        failure = Optional.of(why);
    }

    LaneSpec lane() {
        return lane;
    }

    Optional<Failure> failure() {
        return failure;
    }

    int size() {
        return steps.size();
    }

    /** A number of each step that is left when the first steps and those of another lane that failed are left out. */
    double[] numbers(int skipped, int limit, Predicate<TalliedStep> which, ToDoubleFunction<TalliedStep> number) {
        Stream<TalliedStep> left = steps.stream().limit(limit).skip(skipped).filter(which);
        return left.mapToDouble(number).filter(value -> !Double.isNaN(value)).toArray();
    }
}
