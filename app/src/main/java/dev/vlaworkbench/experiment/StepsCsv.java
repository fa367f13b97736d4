package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code steps.csv}: one row for each lane and control step, with the columns of {@link StepColumn}. Every row is on disk when
 * {@link #write} returns, so that a killed run leaves a readable file. UTF-8, comma, line feed.
 */
final class StepsCsv implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final List<StepColumn> columns = StepColumn.all();
    private final CSVPrinter printer;

    /** Creates the file, or empties it, and writes the heading. */
    StepsCsv(Path file) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file);
        try {
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(columns.stream().map(StepColumn::name).toList());
            printer.flush();
        } catch (IOException failure) {
            writer.close();
            throw failure;
        }
    }

    void write(LaneRecord row) throws IOException {
        printer.printRecord(columns.stream().map(column -> column.cell().apply(row)).toList());
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
