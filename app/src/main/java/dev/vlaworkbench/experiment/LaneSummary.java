package dev.vlaworkbench.experiment;

import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.replay.StepLatency;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One lane's part of {@code summary.json}. Latencies and the speed-ups measured from them leave the warm-up steps out; counts
 * and agreement are of every step.
 */
final class LaneSummary {

    private static final Predicate<TalliedStep> ALL = step -> true;
    private static final Predicate<TalliedStep> MODEL_RAN = TalliedStep::modelRan;

    private final LaneTally tally;
    private final Optional<LaneTally> dense;
    private final int warmUp;

    LaneSummary(LaneTally tally, Optional<LaneTally> dense, int warmUp) {
        this.tally = tally;
        this.dense = dense;
        this.warmUp = warmUp;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lane", tally.lane().name());
        map.put("strategy", tally.lane().choice().descriptor().id());
        map.put("choice", tally.lane().choice().text());
        map.put("parameters", tally.lane().choice().parameters().asMap());
        map.put("steps", tally.size());
        map.put("modelSteps", every(MODEL_RAN, step -> 1).length);
        tally.failure().ifPresent(why -> map.put("failure", failure(why)));
        map.put("warmUpStepsLeftOut", warmUp);
        map.put("latencyMillis", latencies());
        map.put("prefillTmacs", Distribution.of(every(ALL, TalliedStep::prefillTmacs)));
        map.put("prefillTeraFlops", flops());
        map.put("denseTmacs", mean(every(ALL, TalliedStep::denseTmacs)));
        map.put("speedUp", speedUps());
        map.put("reuseRatio", mean(every(MODEL_RAN, TalliedStep::reuseRatio)));
        map.put("reusedTokens", mean(every(MODEL_RAN, TalliedStep::reusedTokens)));
        map.put("agreementWithDense", agreement());
        map.put("recordedActionL1", mean(every(ALL, step -> step.recordedActionL1().orElse(Double.NaN))));
        return map;
    }

    private static Map<String, Object> failure(LaneTally.Failure why) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("t", why.t());
        map.put("sentence", why.sentence());
        return map;
    }

    private Double flops() {
        Double tmacs = mean(every(ALL, TalliedStep::prefillTmacs));
        return tmacs == null ? null : 2 * tmacs;
    }

    private Map<String, Object> latencies() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("vision", Distribution.of(warm(tally, MODEL_RAN, StepLatency::visionMillis)));
        map.put("selection", Distribution.of(warm(tally, ALL, StepLatency::selectionMillis)));
        map.put("prefill", Distribution.of(warm(tally, MODEL_RAN, StepLatency::prefillMillis)));
        map.put("decode", Distribution.of(warm(tally, MODEL_RAN, StepLatency::decodeMillis)));
        map.put("endToEnd", Distribution.of(warm(tally, ALL, StepLatency::totalMillis)));
        return map;
    }

    private Map<String, Object> speedUps() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tmacs",
                ratio(mean(every(ALL, TalliedStep::denseTmacs)), mean(every(ALL, TalliedStep::prefillTmacs))));
        map.put("prefillMeasured", measured(MODEL_RAN, StepLatency::prefillMillis));
        map.put("endToEndMeasured", measured(ALL, StepLatency::totalMillis));
        return map;
    }

    private Double measured(Predicate<TalliedStep> which, ToDoubleFunction<StepLatency> millis) {
        return dense.map(reference -> ratio(
                median(warm(reference, which, millis)), median(warm(tally, which, millis)))).orElse(null);
    }

    private Map<String, Object> agreement() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tokenAgreement", meanAgreement(Agreement::tokenAgreement));
        map.put("meanBinDistance", meanAgreement(Agreement::meanBinDistance));
        map.put("actionL1", meanAgreement(Agreement::actionL1));
        return map;
    }

    private Double meanAgreement(ToDoubleFunction<Agreement> part) {
        return mean(every(ALL, step -> step.agreement().map(part::applyAsDouble).orElse(Double.NaN)));
    }

    private double[] every(Predicate<TalliedStep> which, ToDoubleFunction<TalliedStep> number) {
        return tally.numbers(0, tally.size(), which, number);
    }

    /** Both lanes over the same steps: those that this lane finished. */
    private double[] warm(LaneTally lane, Predicate<TalliedStep> which, ToDoubleFunction<StepLatency> millis) {
        return lane.numbers(warmUp, tally.size(), which, step -> millis.applyAsDouble(step.latency()));
    }

    private static Double mean(double[] values) {
        return values.length == 0 ? null : Arrays.stream(values).average().orElseThrow();
    }

    private static Double median(double[] values) {
        return values.length == 0 ? null : Quartiles.of(values).median();
    }

    private static Double ratio(Double above, Double below) {
        return above == null || below == null || below == 0 ? null : above / below;
    }
}
