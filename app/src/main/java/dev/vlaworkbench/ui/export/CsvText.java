package dev.vlaworkbench.ui.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A figure's numbers as CSV: notes and the definition of each column as lines that begin with #, a heading, rows. */
public final class CsvText {

    private CsvText() {}

    /**
     * Writes a table.
     *
     * @param title what it is
     * @param notes lines above it
     * @param table the numbers
     * @return the file's text, line feeds at the ends
     */
    public static String of(String title, List<String> notes, FigureTable table) {
        List<String> comments = new ArrayList<>();
        comments.add(title);
        comments.addAll(notes);
        table.columns().forEach(column -> comments.add("column " + column.name() + ": " + column.definition()));
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setCommentMarker('#')
                .setHeaderComments(comments.toArray())
                .setHeader(table.columns().stream().map(FigureTable.Column::name).toArray(String[]::new)).get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(table.rows());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
