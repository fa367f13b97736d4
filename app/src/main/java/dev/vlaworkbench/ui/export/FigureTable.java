package dev.vlaworkbench.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers behind a figure.
 *
 * @param columns headings with what they mean
 * @param rows as many cells as columns; an empty cell where there is no number
 */
public record FigureTable(List<Column> columns, List<List<String>> rows) {

    /**
     * A column.
     *
     * @param name the heading, in lower case with underscores and the unit at the end
     * @param definition what its numbers mean
     */
    public record Column(String name, String definition) {}

    /** Copies the lists. */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    /** A heading made of any name: lower case, with underscores. */
    public static String heading(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }

    /** A number as it stands in a cell: a full stop, no grouping, nothing for NaN. */
    public static String cell(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Collects columns of numbers of one length. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> values = new ArrayList<>();

        /**
         * Adds a column of numbers.
         *
         * @param name the heading
         * @param definition what they mean
         * @param numbers one for each row
         */
        public Builder numbers(String name, String definition, double[] numbers) {
            List<String> cells = new ArrayList<>(numbers.length);
            for (double number : numbers) {
                cells.add(cell(number));
            }
            return texts(name, definition, cells);
        }

        /** Adds a column of texts. */
        public Builder texts(String name, String definition, List<String> cells) {
            columns.add(new Column(name, definition));
            values.add(cells);
            return this;
        }

        /** The table. */
        public FigureTable build() {
            List<List<String>> rows = new ArrayList<>();
            int length = values.isEmpty() ? 0 : values.getFirst().size();
            for (int row = 0; row < length; row++) {
                int index = row;
                rows.add(values.stream().map(column -> column.get(index)).toList());
            }
            return new FigureTable(columns, rows);
        }
    }
}
