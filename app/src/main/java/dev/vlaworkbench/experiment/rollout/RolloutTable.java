package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.metrics.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Outcomes as a Markdown table in the manner of the papers' Table I: a row for each strategy; success in percent with its 95 %
 * interval for each suite and over all episodes; latency, cost and reuse.
 */
public final class RolloutTable {

    /** Models below are counted in thousandths. */
    private static final double SMALL_TMACS = 0.01;

    private final Map<String, String> suiteNames;

    /**
     * Prepares tables.
     *
     * @param suiteNames the columns: suites' ids and what they are called, in order
     */
    public RolloutTable(Map<String, String> suiteNames) {
        this.suiteNames = new LinkedHashMap<>(suiteNames);
    }

    /**
     * A row.
     *
     * @param label what the strategy is called
     * @param outcome how it came out
     */
    public record Row(String label, StrategyOutcome outcome) {}

    /**
     * The table.
     *
     * @param rows in order; the first is what speed-ups are measured against
     * @return lines of Markdown; the columns are aligned for a console too
     */
    public List<String> lines(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("strategy"));
        heading.addAll(suiteNames.values());
        heading.addAll(List.of("all, success %", "end to end, ms", "prefill, ms", unit(rows.getFirst()).name(),
                "of first", "reused", "steps"));
        cells.add(heading);
        rows.forEach(row -> cells.add(cells(row, rows.getFirst())));
        return aligned(cells);
    }

    private List<String> cells(Row row, Row first) {
        StrategyOutcome outcome = row.outcome();
        List<String> cells = new ArrayList<>(List.of(row.label()));
        suiteNames.keySet().forEach(suite -> cells.add(success(outcome.inSuite(suite))));
        cells.add(success(outcome));
        cells.add(millis(outcome, EpisodeRow::endToEndMillis));
        cells.add(millis(outcome, EpisodeRow::prefillMillis));
        double tmacs = outcome.meanOverSteps(EpisodeRow::prefillTmacs);
        cells.add(number("%.4g", tmacs * unit(first).perTera()));
        cells.add(number("%.2f", tmacs / first.outcome().meanOverSteps(EpisodeRow::prefillTmacs)));
        cells.add(number("%.1f %%", 100 * outcome.meanOverSteps(EpisodeRow::reuseRatio)));
        cells.add(number("%.0f",
                outcome.trials().stream().mapToInt(EpisodeRow::steps).average().orElse(Double.NaN)));
        return cells;
    }

    /** Of the first row, so that a column has one unit. */
    private static Unit unit(Row first) {
        double tmacs = first.outcome().meanOverSteps(EpisodeRow::prefillTmacs);
        return tmacs < SMALL_TMACS ? new Unit("GMACs", 1000) : new Unit("TMACs", 1);
    }

    private record Unit(String name, double perTera) {}

    private static String success(StrategyOutcome outcome) {
        return outcome.interval().map(interval -> String.format(Locale.ROOT, "%.1f [%.1f, %.1f] %d/%d",
                100 * outcome.successRate(), 100 * interval.lower(), 100 * interval.upper(), outcome.successes(),
                outcome.trials().size())).orElse("-");
    }

    private static String millis(StrategyOutcome outcome, Function<EpisodeRow, List<Double>> part) {
        double[] millis = outcome.millis(part);
        if (millis.length == 0) {
            return "-";
        }
        Quartiles quartiles = Quartiles.of(millis);
        return String.format(Locale.ROOT, "%s%.2f [%.2f, %.2f]", outcome.hasUndisturbedLatencies() ? "" : "~",
                quartiles.median(), quartiles.lower(), quartiles.upper());
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size()).mapToObj(
                column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow()).toList();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(column -> row.get(column) + " ".repeat(widths.get(column) - row.get(column).length()))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        return lines;
    }

    /**
     * What the table's reader must know.
     *
     * @param rows the table's
     */
    public static List<String> remarks(List<Row> rows) {
        List<String> remarks = new ArrayList<>();
        remarks.add("Success: percent of episodes [Wilson 95 %] successes/episodes. Milliseconds: median [quartiles] of"
                + " control steps. MACs: decoder prefill, mean over steps; 'of first' is relative to the first row.");
        if (rows.stream().anyMatch(row -> !row.outcome().trials().isEmpty()
                && !row.outcome().hasUndisturbedLatencies())) {
            remarks.add(
                    "~ marks milliseconds of episodes that ran beside others: no measurement of the strategy. Run a few"
                            + " episodes with --workers 1 and join them for latencies.");
        }
        return remarks;
    }
}
