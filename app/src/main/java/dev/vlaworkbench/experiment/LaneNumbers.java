package dev.vlaworkbench.experiment;

import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.replay.StepLatency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What is said of one lane: the one place where the numbers of a replay's summary, of the compare command and of the window's
 * table come from. Several passes (episodes and repeats) are pooled: latencies are of all steps of all passes behind each
 * pass's own warm-up, counts and agreement of every step. The dense lane is taken over the same steps of the same passes.
 *
 * <p>A number that there is not is NaN. Immutable.
 *
 * @param lane whose numbers they are
 * @param passes its finished steps
 * @param dense the reference's passes; empty when there is no reference
 * @param warmUp first steps of each pass that latencies leave out; where no pass has more, each one's last step is kept
 */
public record LaneNumbers(ComparedLane lane, List<LanePass> passes, List<LanePass> dense, int warmUp) {

    private static final Predicate<StepNumbers> ALL = step -> true;
    private static final Predicate<StepNumbers> MODEL_RAN = StepNumbers::modelRan;

    /** Copies the lists. */
    public LaneNumbers {
        passes = List.copyOf(passes);
        dense = List.copyOf(dense);
    }

    /** The parts of a control step's time. */
    public enum Part {
        /** Vision towers and projector, over the steps at which the model ran. */
        VISION(StepLatency::visionMillis, MODEL_RAN),
        /** The strategy's decisions, over every step. */
        SELECTION(StepLatency::selectionMillis, ALL),
        /** The prefill, over the steps at which the model ran. */
        PREFILL(StepLatency::prefillMillis, MODEL_RAN),
        /** The other six tokens, over the steps at which the model ran. */
        DECODE(StepLatency::decodeMillis, MODEL_RAN),
        /** All of it, over every step. */
        END_TO_END(StepLatency::totalMillis, ALL);

        private final ToDoubleFunction<StepLatency> millis;
        private final Predicate<StepNumbers> which;

        Part(ToDoubleFunction<StepLatency> millis, Predicate<StepNumbers> which) {
            this.millis = millis;
            this.which = which;
        }
    }

    /** Steps finished. */
    public int steps() {
        return passes.stream().mapToInt(pass -> pass.steps().size()).sum();
    }

    /** Steps at which the model ran. */
    public int modelSteps() {
        return every(MODEL_RAN, step -> 1).length;
    }

    /** Steps behind the warm-up. */
    public int measuredSteps() {
        return millis(Part.END_TO_END).length;
    }

    /** First steps left out of a pass. */
    public int leftOut(LanePass pass) {
        boolean enough = passes.stream().anyMatch(any -> any.steps().size() > warmUp);
        return enough ? Math.min(warmUp, pass.steps().size()) : Math.max(0, pass.steps().size() - 1);
    }

    /** Milliseconds of each step behind the warm-up, pass after pass. */
    public double[] millis(Part part) {
        return passes.stream().flatMapToDouble(pass -> millis(pass, pass, part)).toArray();
    }

    /** Median and quartiles behind the warm-up; empty when there is no such step. */
    public Optional<Quartiles> quartiles(Part part) {
        return quartiles(millis(part));
    }

    /** The same of the dense lane, over the same steps of the same passes. */
    public Optional<Quartiles> denseQuartiles(Part part) {
        return quartiles(denseMillis(part));
    }

    /** Milliseconds of the dense lane at the steps of this one behind the warm-up. */
    public double[] denseMillis(Part part) {
        return passes.stream().flatMapToDouble(pass -> densePass(pass).map(other -> millis(pass, other, part))
                .orElse(DoubleStream.empty())).toArray();
    }

    private Optional<LanePass> densePass(LanePass pass) {
        return dense.stream().filter(other -> other.key().equals(pass.key())).findFirst();
    }

    private DoubleStream millis(LanePass extent, LanePass pass, Part part) {
        return pass.steps().stream().limit(extent.steps().size()).skip(leftOut(extent)).filter(part.which)
                .mapToDouble(step -> part.millis.applyAsDouble(step.latency()));
    }

    /** Median end-to-end milliseconds of each repeat, episodes pooled, in the repeats' order. */
    public double[] repeatMedians() {
        return passes.stream().mapToInt(pass -> pass.key().repeat()).distinct().sorted()
                .mapToObj(repeat -> passes.stream().filter(pass -> pass.key().repeat() == repeat)
                        .flatMapToDouble(pass -> millis(pass, pass, Part.END_TO_END)).toArray())
                .filter(values -> values.length > 0).mapToDouble(values -> Quartiles.of(values).median()).toArray();
    }

    /** Dense median over this lane's, both measured. */
    public double speedUp(Part part) {
        return ratio(median(denseMillis(part)), median(millis(part)));
    }

    /** Mean dense TMACs over this lane's. */
    public double tmacsSpeedUp() {
        return ratio(denseTmacs(), tmacs());
    }

    /** Mean tera multiply-accumulates of a step's prefill, steps that skipped the model counted as 0. */
    public double tmacs() {
        return mean(tmacsOfSteps());
    }

    /** Tera multiply-accumulates of each step. */
    public double[] tmacsOfSteps() {
        return every(ALL, StepNumbers::prefillTmacs);
    }

    /** Mean tera multiply-accumulates of a dense prefill of the same sequences. */
    public double denseTmacs() {
        return mean(every(ALL, StepNumbers::denseTmacs));
    }

    /** Mean share of (visual token, layer) pairs reused, over the steps at which the model ran. */
    public double reuseRatio() {
        return mean(every(MODEL_RAN, StepNumbers::reuseRatio));
    }

    /** Mean number of visual tokens reused at any layer, over the steps at which the model ran. */
    public double reusedTokens() {
        return mean(every(MODEL_RAN, StepNumbers::reusedTokens));
    }

    /** Mean of a part of the agreement with the dense lane, over every step that has it. */
    public double agreement(ToDoubleFunction<Agreement> part) {
        return mean(every(ALL, step -> step.agreement().map(part::applyAsDouble).orElse(Double.NaN)));
    }

    /** Mean L1 distance to the recorded action, over every step that has one. */
    public double recordedActionL1() {
        return mean(every(ALL, step -> step.recordedActionL1().orElse(Double.NaN)));
    }

    /** What stopped the lane, pass by pass. */
    public List<LanePass> failed() {
        return passes.stream().filter(pass -> pass.failure().isPresent()).toList();
    }

    private double[] every(Predicate<StepNumbers> which, ToDoubleFunction<StepNumbers> number) {
        return passes.stream().flatMap(pass -> pass.steps().stream()).filter(which).mapToDouble(number)
                .filter(value -> !Double.isNaN(value)).toArray();
    }

    private static Optional<Quartiles> quartiles(double[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(Quartiles.of(values));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double median(double[] values) {
        return quartiles(values).map(Quartiles::median).orElse(Double.NaN);
    }

    private static double ratio(double above, double below) {
        return below == 0 ? Double.NaN : above / below;
    }
}
