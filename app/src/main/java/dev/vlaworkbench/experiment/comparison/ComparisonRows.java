package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.StepColumn;
import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import dev.vlaworkbench.experiment.StepNumbers;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepLatency;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code steps.csv} of a comparison, long format: one row for each episode, repeat, control step and lane. The rows of a control
 * step are handed to the system in one piece, so that a killed process loses at most the step in flight; a line that it left
 * half-written is not read, and goes when the file is continued.
 */
final class ComparisonRows {

    /** The columns that say which replay a row is of. */
    static final List<StepColumn> REPLAY = List.of(
            new StepColumn("episode", "The episode's number, from 1, in the order of the command.", row -> ""),
            new StepColumn("episode_name", "The episode's name.", row -> ""),
            new StepColumn("repeat", "Which time the episode was replayed, from 1.", row -> ""));

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final CSVFormat WITH_HEADING = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path file;
    private final List<StepColumn> columns = StepColumn.all();

    ComparisonRows(Path file) {
        this.file = file;
    }

    /**
     * A row.
     *
     * @param pass which replay
     * @param lane the lane's name
     * @param step its numbers
     */
    record Row(LanePass.Key pass, String lane, StepNumbers step) {

        boolean sameStep(Row other) {
            return pass.equals(other.pass) && step.t() == other.step.t();
        }
    }

    private String heading() {
        return FORMAT.format(Stream.concat(REPLAY.stream(), columns.stream()).map(StepColumn::name).toArray()) + "\n";
    }

    /** Every whole row; empty when there is no file. */
    List<Row> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (whole.isEmpty()) {
                return List.of();
            }
            if (!whole.startsWith(heading())) {
                throw new UserException(
                        file + " was not written by this version's 'compare'; name another folder, or give"
                                + " --fresh to replace it.");
            }
            List<Row> rows = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(whole, WITH_HEADING)) {
                parser.forEach(cells -> rows.add(row(cells)));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new UserException(file + " cannot be read (" + damaged.getMessage()
                    + "); give --fresh to measure everything again.", damaged);
        }
    }

    /** Makes the file, with its heading alone. */
    void begin() {
        try {
            Files.writeString(file, heading());
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written", failure);
        }
    }

    /**
     * Takes away what a killed process left of the step in flight.
     *
     * @param rows so many whole rows at the end
     */
    void dropLast(int rows) {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            long end = raw.length();
            int lineFeeds = 0;
            while (end > 0 && lineFeeds <= rows) {
                raw.seek(end - 1);
                lineFeeds += raw.read() == '\n' ? 1 : 0;
                end -= lineFeeds <= rows ? 1 : 0;
            }
            raw.setLength(end);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be continued", failure);
        }
    }

    /** Adds the rows of one control step. */
    void append(LanePass.Key pass, String episode, List<LaneRecord> step) {
        StringBuilder block = new StringBuilder();
        for (LaneRecord row : step) {
            block.append(FORMAT.format(Stream.concat(Stream.of(String.valueOf(pass.episode() + 1), episode,
                    String.valueOf(pass.repeat() + 1)), columns.stream().map(column -> column.cell().apply(row)))
                    .toArray())).append('\n');
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(block.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written any further", failure);
        }
    }

    private static Row row(CSVRecord cells) {
        LanePass.Key pass = new LanePass.Key(Integer.parseInt(cells.get("episode")) - 1,
                Integer.parseInt(cells.get("repeat")) - 1);
        double l1 = number(cells, "action_l1_to_dense");
        double recorded = number(cells, "recorded_action_l1");
        return new Row(pass, cells.get("lane"), new StepNumbers(
                Integer.parseInt(cells.get("t")), Boolean.parseBoolean(cells.get("model_ran")),
                new StepLatency(number(cells, "vision_ms"), number(cells, "select_ms"), number(cells, "prefill_ms"),
                        number(cells, "decode_ms"), number(cells, "total_ms")),
                number(cells, "prefill_tmacs"), number(cells, "dense_tmacs"), number(cells, "reuse_ratio"),
                Integer.parseInt(cells.get("reused")), number(cells, "k_vis"), number(cells, "k_attn"),
                Integer.parseInt(cells.get("important")),
                Double.isNaN(l1)
                        ? Optional.empty()
                        : Optional.of(new Agreement(number(cells, "token_agreement"),
                                number(cells, "mean_bin_distance"), l1)),
                Double.isNaN(recorded) ? Optional.empty() : Optional.of(recorded)));
    }

    private static double number(CSVRecord cells, String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
