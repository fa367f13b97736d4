package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.Cell;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.ComparisonTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table for a paper: booktabs, across both columns, best numbers beside dense in bold. The caption says device, number
 * format, steps and what the numbers are not.
 *
 * @param table the numbers
 * @param facts what they are of
 */
record LatexTable(ComparisonTable table, ReportFacts facts) {

    /** Headings in two lines, since eleven columns have to fit; the definitions stay the table's. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "strategy", List.of("strategy", ""), "end_to_end_ms", List.of("end to end", "ms"),
            "prefill_ms", List.of("prefill", "ms"), "selection_ms", List.of("selection", "ms"),
            "prefill_tmacs", List.of("prefill", ""), "speedup_tmacs", List.of("speed-up", "MACs"),
            "speedup_prefill", List.of("speed-up", "prefill"), "speedup_end_to_end", List.of("speed-up", "end to end"),
            "reuse_ratio", List.of("reuse", "ratio"), "token_agreement", List.of("tokens", "as dense"));

    /** Those of the selection would make the table wider than a page. */
    private static final Set<String> QUARTILES = Set.of("end_to_end_ms", "prefill_ms");

    private List<ComparisonColumn> columns() {
        return table.columns().stream()
                .filter(column -> HEADINGS.containsKey(column.id()) || column.id().equals("action_l1_to_dense"))
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("% needs \\usepackage{booktabs}; written by vla-workbench compare\n");
        text.append("\\begin{table*}\n\\centering\n\\scriptsize\n\\setlength{\\tabcolsep}{2.5pt}\n");
        text.append("\\caption{").append(caption()).append("}\n\\label{tab:vla-token-workbench}\n");
        text.append("\\begin{tabular}{l").append("r".repeat(columns().size() - 1)).append("}\n\\toprule\n");
        text.append(headings(0)).append(headings(1)).append("\\midrule\n");
        List<Row> others = table.withoutReference().rows();
        for (Row row : table.rows()) {
            text.append(columns().stream().map(column -> cell(column, row, others)).collect(Collectors.joining(" & ")))
                    .append(" \\\\\n");
            if (row.reference() && !others.isEmpty()) {
                text.append("\\midrule\n");
            }
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\end{table*}\n").toString();
    }

    private String headings(int line) {
        return columns().stream().map(column -> LatexText.of(heading(column).get(line)))
                .collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private static List<String> heading(ComparisonColumn column) {
        if (column.id().equals("prefill_tmacs")) {
            return List.of("prefill", column.unit());
        }
        return HEADINGS.getOrDefault(column.id(), List.of("action", "L1 to dense"));
    }

    private static String cell(ComparisonColumn column, Row row, List<Row> others) {
        Cell cell = column.cell().apply(row);
        String text = LatexText.of(cell.text());
        if (!row.reference() && others.size() > 1 && column.isBest(row, others)) {
            text = "\\textbf{" + text + "}";
        }
        return QUARTILES.contains(column.id()) && !cell.detail().isEmpty()
                ? text + " (" + LatexText.of(cell.detail()) + ")"
                : text;
    }

    private String caption() {
        String lanes = table.rows().stream().filter(row -> !row.lane().changed().isEmpty())
                .map(row -> row.lane().label() + ": " + row.lane().changed()).collect(Collectors.joining("; "));
        return Stream.of("Open-loop replay of " + facts.extent() + " through " + facts.hardware() + ".",
                table.pooling(),
                "Quartiles in parentheses. Speed-ups are against dense in the same run. Agreement with dense is"
                        + " not task success.",
                lanes.isEmpty() ? "" : "Parameters: " + lanes + ".").filter(sentence -> !sentence.isEmpty())
                .map(LatexText::of).collect(Collectors.joining(" "));
    }
}
