package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.metrics.MacUnit;
import java.util.List;

/**
 * A comparison as a table: a row for each lane, the dense one first. A view may hide the dense row ({@link #withoutReference});
 * every other row is measured against it all the same.
 *
 * @param columns what is said of each lane
 * @param rows the lanes
 * @param pooling how steps became one number, in a sentence
 */
public record ComparisonTable(List<ComparisonColumn> columns, List<Row> rows, String pooling) {

    /** Copies the lists. */
    public ComparisonTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param numbers what is said of its lane
     * @param reference whether it is the dense lane that the others are measured against
     */
    public record Row(LaneNumbers numbers, boolean reference) {

        /** Whose row it is. */
        public ComparedLane lane() {
            return numbers.lane();
        }
    }

    /** The table of a comparison as it stands. */
    public static ComparisonTable of(Comparison comparison) {
        List<Row> rows = comparison.lanes().stream().map(lane -> new Row(lane, comparison.isReference(lane))).toList();
        double largest = rows.stream().mapToDouble(row -> row.numbers().denseTmacs())
                .filter(tmacs -> !Double.isNaN(tmacs)).max().orElse(Double.NaN);
        return new ComparisonTable(
                ComparisonColumns.all(MacUnit.fitting(largest), comparison.repeats() > 1), rows, comparison.pooling());
    }

    /** The same numbers without the dense lane's own row. */
    public ComparisonTable withoutReference() {
        return new ComparisonTable(columns, rows.stream().filter(row -> !row.reference()).toList(), pooling);
    }

    /** The same rows in another order. */
    public ComparisonTable sorted(ComparisonColumn column, boolean descending) {
        return new ComparisonTable(
                columns, rows.stream().sorted(descending ? column.descending() : column.ascending()).toList(), pooling);
    }
}
