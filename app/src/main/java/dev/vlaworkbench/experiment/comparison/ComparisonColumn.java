package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.metrics.MetricDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A column of the comparison table.
 *
 * @param id the column's name in files, unique: lower case with underscores
 * @param heading what stands above it
 * @param unit the numbers' unit; empty when they have none
 * @param definition what the number of a single step, or of the lane, means
 * @param pooled how the numbers of steps become the lane's, in a sentence; may be empty
 * @param better which way is better
 * @param numeric whether its cells are numbers, which stand at the right
 * @param cell a row's value
 */
public record ComparisonColumn(
        String id,
        String heading,
        String unit,
        MetricDefinition definition,
        String pooled,
        Better better,
        boolean numeric,
        Function<ComparisonTable.Row, Cell> cell) {

    /** Which way a number is better. */
    public enum Better {
        /** More. */
        HIGHER,
        /** Less. */
        LOWER,
        /** Neither. */
        NEITHER
    }

    /** What the column means, in sentences: what a header's tooltip, a file and the report say. */
    public String text() {
        return pooled.isEmpty() ? definition.text() : definition.text() + " " + pooled;
    }

    /** The heading with its unit. */
    public String headingWithUnit() {
        return unit.isEmpty() ? heading : heading + ", " + unit;
    }

    /** Rows from the smallest to the largest value; rows without a value last. */
    public Comparator<ComparisonTable.Row> ascending() {
        return Comparator.comparing(cell, Cell.ORDER);
    }

    /** Rows from the largest to the smallest value; rows without a value last all the same. */
    public Comparator<ComparisonTable.Row> descending() {
        return Comparator.comparing((ComparisonTable.Row row) -> numeric && Double.isNaN(cell.apply(row).number()))
                .thenComparing(ascending().reversed());
    }

    /**
     * The row that is best in this column, where one way is better; rows that share the best value are all best.
     *
     * @param row whether this one is
     * @param rows among these
     */
    public boolean isBest(ComparisonTable.Row row, List<ComparisonTable.Row> rows) {
        double own = cell.apply(row).number();
        return better != Better.NEITHER && !Double.isNaN(own)
                && rows.stream().mapToDouble(other -> cell.apply(other).number())
                        .noneMatch(other -> better == Better.HIGHER ? other > own : other < own);
    }
}
