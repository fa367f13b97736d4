package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.metrics.PairedOutcomes;
import dev.vlaworkbench.metrics.WilsonInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one strategy's trials come to. Episodes that broke off are no trials.
 *
 * @param strategy as on the command line
 * @param trials its rows that ran to their end
 */
public record StrategyOutcome(String strategy, List<EpisodeRow> trials) {

    /** First steps of an episode that latencies leave out: nothing is cached at the first, and devices wake up. */
    static final int WARM_UP_STEPS = 3;

    /** Copies the list. */
    public StrategyOutcome {
        trials = List.copyOf(trials);
    }

    /**
     * The outcomes of every strategy in some rows, in the order in which they first occur.
     *
     * @param rows any number
     */
    public static List<StrategyOutcome> of(List<EpisodeRow> rows) {
        Map<String, List<EpisodeRow>> byStrategy = rows.stream().filter(EpisodeRow::isTrial).collect(
                Collectors.groupingBy(row -> row.key().strategy(), LinkedHashMap::new, Collectors.toList()));
        return byStrategy.entrySet().stream().map(entry -> new StrategyOutcome(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The part that belongs to a suite. */
    public StrategyOutcome inSuite(String suite) {
        return new StrategyOutcome(strategy,
                trials.stream().filter(row -> row.key().suite().equals(suite)).toList());
    }

    /** The suites that occur, in order. */
    public List<String> suites() {
        return trials.stream().map(row -> row.key().suite()).distinct().toList();
    }

    /** Trials of each part of the key, in order. */
    Map<String, StrategyOutcome> by(Function<EpisodeRow.Key, String> part) {
        Map<String, List<EpisodeRow>> groups = trials.stream().collect(
                Collectors.groupingBy(row -> part.apply(row.key()), LinkedHashMap::new, Collectors.toList()));
        Map<String, StrategyOutcome> outcomes = new LinkedHashMap<>();
        groups.forEach((name, rows) -> outcomes.put(name, new StrategyOutcome(strategy, rows)));
        return outcomes;
    }

    /** Trials in which the task was done. */
    public int successes() {
        return (int) trials.stream().filter(EpisodeRow::succeeded).count();
    }

    /** Share of successes; NaN without a trial. */
    public double successRate() {
        return trials.isEmpty() ? Double.NaN : (double) successes() / trials.size();
    }

    /** 95 % interval of the share; empty without a trial. */
    public Optional<WilsonInterval> interval() {
        return trials.isEmpty() ? Optional.empty() : Optional.of(WilsonInterval.of(successes(), trials.size()));
    }

    /** Mean of a number over the trials' control steps; NaN without any. */
    public double meanOverSteps(Function<EpisodeRow, Double> number) {
        double sum = 0;
        long steps = 0;
        for (EpisodeRow row : trials) {
            double value = number.apply(row);
            if (!Double.isNaN(value)) {
                sum += value * row.steps();
                steps += row.steps();
            }
        }
        return steps == 0 ? Double.NaN : sum / steps;
    }

    /** Whether there are latencies that nothing else of the experiment disturbed. */
    public boolean hasUndisturbedLatencies() {
        return trials.stream().anyMatch(row -> !row.contended());
    }

    /** Milliseconds of the control steps after each episode's warm-up; only undisturbed ones where there are any. */
    public double[] millis(Function<EpisodeRow, List<Double>> part) {
        boolean onlyUndisturbed = hasUndisturbedLatencies();
        List<Double> all = new ArrayList<>();
        for (EpisodeRow row : trials) {
            if (!onlyUndisturbed || !row.contended()) {
                part.apply(row).stream().skip(WARM_UP_STEPS).forEach(all::add);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How this strategy's trials came out beside another's in the same scenes. */
    public PairedOutcomes pairedWith(StrategyOutcome reference) {
        Map<EpisodeRow.Key, Boolean> succeeded = reference.trials.stream()
                .collect(Collectors.toMap(EpisodeRow::key, EpisodeRow::succeeded));
        int gained = 0;
        int lost = 0;
        for (EpisodeRow row : trials) {
            Boolean there = succeeded.get(row.key().under(reference.strategy));
            if (there != null && there != row.succeeded()) {
                gained += row.succeeded() ? 1 : 0;
                lost += row.succeeded() ? 0 : 1;
            }
        }
        return new PairedOutcomes(gained, lost);
    }
}
