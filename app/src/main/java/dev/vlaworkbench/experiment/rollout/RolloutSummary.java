package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.experiment.Distribution;
import dev.vlaworkbench.metrics.PairedOutcomes;
import dev.vlaworkbench.replay.LaneSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The strategies' part of a rollout's {@code summary.json}. */
final class RolloutSummary {

    private final List<EpisodeRow> rows;

    RolloutSummary(List<EpisodeRow> rows) {
        this.rows = rows;
    }

    List<Map<String, Object>> toList() {
        List<StrategyOutcome> outcomes = StrategyOutcome.of(rows);
        Optional<StrategyOutcome> dense = outcomes.stream()
                .filter(outcome -> outcome.strategy().equals(LaneSpec.DENSE)).findFirst();
        return outcomes.stream().map(outcome -> strategy(outcome, dense)).toList();
    }

    private Map<String, Object> strategy(StrategyOutcome outcome, Optional<StrategyOutcome> dense) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("strategy", outcome.strategy());
        map.putAll(share(outcome));
        Map<String, Object> suites = new LinkedHashMap<>();
        outcome.by(EpisodeRow.Key::suite).forEach((suite, part) -> {
            Map<String, Object> one = share(part);
            Map<String, Object> tasks = new LinkedHashMap<>();
            part.by(EpisodeRow.Key::task).forEach((task, trials) -> tasks.put(task, share(trials)));
            one.put("tasks", tasks);
            suites.put(suite, one);
        });
        map.put("suites", suites);
        map.put("brokenOff", rows.stream().filter(row -> row.key().strategy().equals(outcome.strategy()))
                .flatMap(row -> row.reasonOfFailure().stream()).distinct().toList());
        dense.filter(reference -> !reference.strategy().equals(outcome.strategy()))
                .ifPresent(reference -> map.put("againstDense", paired(outcome.pairedWith(reference))));
        map.put("latenciesUndisturbed", outcome.hasUndisturbedLatencies());
        Map<String, Object> millis = new LinkedHashMap<>();
        millis.put("endToEnd", Distribution.of(outcome.millis(EpisodeRow::endToEndMillis)));
        millis.put("vision", Distribution.of(outcome.millis(EpisodeRow::visionMillis)));
        millis.put("selection", Distribution.of(outcome.millis(EpisodeRow::selectionMillis)));
        millis.put("prefill", Distribution.of(outcome.millis(EpisodeRow::prefillMillis)));
        millis.put("decode", Distribution.of(outcome.millis(EpisodeRow::decodeMillis)));
        map.put("latencyMillis", millis);
        map.put("prefillTmacs", orNull(outcome.meanOverSteps(EpisodeRow::prefillTmacs)));
        map.put("denseTmacs", orNull(outcome.meanOverSteps(EpisodeRow::denseTmacs)));
        map.put("reuseRatio", orNull(outcome.meanOverSteps(EpisodeRow::reuseRatio)));
        return map;
    }

    private static Map<String, Object> share(StrategyOutcome outcome) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("episodes", outcome.trials().size());
        map.put("successes", outcome.successes());
        map.put("successRate", orNull(outcome.successRate()));
        outcome.interval().ifPresent(interval -> map.put("wilson95", List.of(interval.lower(), interval.upper())));
        map.put("meanSteps", orNull(outcome.trials().stream().mapToInt(EpisodeRow::steps).average()
                .orElse(Double.NaN)));
        map.put("meanStepsOfSuccesses", orNull(outcome.trials().stream().filter(EpisodeRow::succeeded)
                .mapToInt(EpisodeRow::steps).average().orElse(Double.NaN)));
        return map;
    }

    private static Map<String, Object> paired(PairedOutcomes paired) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("onlyThisSucceeded", paired.gained());
        map.put("onlyDenseSucceeded", paired.lost());
        map.put("mcNemarP", paired.pValue());
        return map;
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static Map<String, Object> definitions() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("successRate",
                "Episodes in which the task was done within its control steps, over the episodes that ran to"
                        + " their end; an episode that a fault broke off is no trial.");
        map.put("wilson95", "Wilson's score interval of the success rate, 95 %.");
        map.put("againstDense", "The same scenes under plain OpenVLA: episodes that only one of the two solved, and the"
                + " two-sided probability of so uneven a split if neither were better (McNemar's exact test).");
        map.put("latencyMillis",
                "Milliseconds of a control step, as in a replay: vision, prefill and decode on the device"
                        + " clock, selection and end to end (prepared frame in, action out) on the wall clock; the first "
                        + StrategyOutcome.WARM_UP_STEPS + " steps of each episode are left out.");
        map.put("latenciesUndisturbed",
                "False when every episode ran beside others of the experiment: its latencies are then"
                        + " no measurement of the strategy. Where some ran alone, only these count.");
        map.put("prefillTmacs", "Tera multiply-accumulates of the decoder's prefill, mean over all control steps; the"
                + " papers print it as TFLOPs.");
        map.put("reuseRatio", "Share of the (visual token, layer) pairs whose keys and values were reused, mean over"
                + " all control steps.");
        map.put("seed", "Scenes are drawn from the world's seeds 1000000..1999999999, which training never uses; every"
                + " strategy meets the same ones.");
        return map;
    }
}
