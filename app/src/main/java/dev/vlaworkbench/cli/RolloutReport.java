package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.rollout.EpisodeRow;
import dev.vlaworkbench.experiment.rollout.RolloutTable;
import dev.vlaworkbench.experiment.rollout.StrategyOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table that a rollout ends with. */
final class RolloutReport {

    private RolloutReport() {}

    static List<String> of(List<EpisodeRow> rows, Map<String, String> suiteNames) {
        List<RolloutTable.Row> table = StrategyOutcome.of(rows).stream()
                .map(outcome -> new RolloutTable.Row(outcome.strategy(), outcome)).toList();
        if (table.isEmpty()) {
            return List.of("No episode has run to its end.");
        }
        List<String> lines = new ArrayList<>(new RolloutTable(suiteNames).lines(table));
        lines.add("");
        lines.addAll(RolloutTable.remarks(table));
        return lines;
    }

    /** Suites by their ids, where no world is there to name them. */
    static Map<String, String> suitesOf(List<EpisodeRow> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.putIfAbsent(row.key().suite(), row.key().suite()));
        return names;
    }
}
