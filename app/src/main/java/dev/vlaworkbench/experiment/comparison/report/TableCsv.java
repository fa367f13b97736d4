package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.Cell;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The table as CSV: what was compared and each column's definition as lines that begin with #, a heading, a row for each lane.
 * Numbers are unrounded; multiply-accumulates are in TMACs whatever the page's unit is.
 *
 * @param table the numbers
 * @param origin lines above it
 */
record TableCsv(ComparisonTable table, List<String> origin) {

    /** Columns whose cells say more than one number. */
    private static final Set<String> DETAILED = Set.of("end_to_end_ms", "prefill_ms", "selection_ms",
            "repeat_medians_ms", "steps");

    String text() {
        List<String> comments = new ArrayList<>(origin);
        List<String> heading = new ArrayList<>();
        for (ComparisonColumn column : table.columns()) {
            comments.add("column " + column.id() + ": " + column.text());
            heading.add(column.id());
            if (DETAILED.contains(column.id())) {
                comments.add("column " + column.id() + "_detail: what stands beside it in the report: quartiles, the"
                        + " repeats' medians, steps behind the warm-up.");
                heading.add(column.id() + "_detail");
            }
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setCommentMarker('#')
                .setHeaderComments(comments.toArray()).setHeader(heading.toArray(String[]::new)).get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (ComparisonTable.Row row : table.rows()) {
                printer.printRecord(cells(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> cells(ComparisonTable.Row row) {
        List<String> cells = new ArrayList<>();
        for (ComparisonColumn column : table.columns()) {
            Cell cell = column.cell().apply(row);
            cells.add(column.numeric() ? number(cell.number()) : cell.text());
            if (DETAILED.contains(column.id())) {
                cells.add(column.id().equals("repeat_medians_ms") ? cell.text() : cell.detail());
            }
        }
        return cells;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
