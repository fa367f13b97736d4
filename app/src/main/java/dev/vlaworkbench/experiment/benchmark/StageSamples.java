package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.replay.StepLatency;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The measured control steps of one case. */
final class StageSamples {

    private final List<Step> steps = new ArrayList<>();

    /**
     * One control step.
     *
     * @param hiddenTokens for each layer, tokens in its hidden stream
     */
    private record Step(StepLatency latency, List<Integer> hiddenTokens, double prefillTmacs) {

        private double meanTokens() {
            return hiddenTokens.stream().mapToInt(Integer::intValue).average().orElse(0);
        }

        /** Time in none of the stages. */
        private double restMillis() {
            return latency.totalMillis() - latency.selectionMillis() - deviceMillis();
        }

        private double deviceMillis() {
            return latency.visionMillis() + latency.prefillMillis() + latency.decodeMillis();
        }

        private double idleShare() {
            return 1 - deviceMillis() / latency.totalMillis();
        }
    }

    void add(StepLatency latency, List<Integer> hiddenTokens, double prefillTmacs) {
        steps.add(new Step(latency, hiddenTokens, prefillTmacs));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    double medianPrefillMillis() {
        return quartiles(step -> step.latency.prefillMillis()).median();
    }

    /**
     * Sums up.
     *
     * @param name the case
     * @param densePrefillMillis median prefill of the dense case measured in turn with this one
     */
    BenchmarkRow row(String name, double densePrefillMillis) {
        return new BenchmarkRow(
                name, steps.size(), quartiles(Step::meanTokens).median(), quartiles(Step::prefillTmacs).median(),
                medianPrefillMillis() / densePrefillMillis, quartiles(step -> step.latency.visionMillis()),
                quartiles(step -> step.latency.selectionMillis()), quartiles(step -> step.latency.prefillMillis()),
                quartiles(step -> step.latency.decodeMillis()), quartiles(Step::restMillis),
                quartiles(step -> step.latency.totalMillis()), quartiles(Step::idleShare));
    }

    private Quartiles quartiles(ToDoubleFunction<Step> number) {
        return Quartiles.of(steps.stream().mapToDouble(number).toArray());
    }
}
