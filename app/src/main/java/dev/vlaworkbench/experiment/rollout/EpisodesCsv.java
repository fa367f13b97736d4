package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.rollout.EpisodeRow.Key;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code episodes.csv}: one row for each finished episode. A row is on disk when {@link #append} returns; what a killed process
 * left half-written is dropped when the file is read.
 */
final class EpisodesCsv {

    static final String NAME = "episodes.csv";

    static final List<String> COLUMNS = List.of("suite", "task", "episode", "seed", "strategy", "succeeded", "steps",
            "model_steps", "failure", "contended", "prefill_tmacs", "dense_tmacs", "reuse_ratio", "end_to_end_ms",
            "vision_ms", "selection_ms", "prefill_ms", "decode_ms");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final CSVFormat WITH_HEADING = FORMAT.builder().setHeader(COLUMNS.toArray(String[]::new))
            .setSkipHeaderRecord(true).get();

    private final Path file;

    EpisodesCsv(Path folder) {
        this.file = folder.resolve(NAME);
    }

    Path file() {
        return file;
    }

    /** The complete rows; empty when there is no file. */
    List<EpisodeRow> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            // Sentences hold no line feeds, so each line is a row, and the last one is whole only if it is ended.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (!whole.startsWith(String.join(",", COLUMNS) + "\n")) {
                throw new UserException(file + " was not written by this version's rollout; name another folder.");
            }
            List<EpisodeRow> rows = new ArrayList<>();
            try (var parser = WITH_HEADING.parse(new StringReader(whole))) {
                for (CSVRecord record : parser) {
                    rows.add(row(record));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new UserException(file + " cannot be read (" + damaged.getMessage()
                    + "); take it away and run those episodes again.", damaged);
        }
    }

    /** Replaces the file. */
    void rewrite(List<EpisodeRow> rows) {
        Path unfinished = file.resolveSibling(NAME + ".part");
        try {
            Files.writeString(unfinished, Stream.concat(Stream.of(FORMAT.format(COLUMNS.toArray())),
                    rows.stream().map(EpisodesCsv::line)).collect(Collectors.joining("\n", "", "\n")));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written", failure);
        }
    }

    /** Adds a row to a file that {@link #rewrite} made. */
    void append(EpisodeRow row) {
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            writer.write(line(row) + "\n");
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written any further", failure);
        }
    }

    private static String line(EpisodeRow row) {
        Key key = row.key();
        return FORMAT.format(key.suite(), key.task(), key.episode(), key.seed(), key.strategy(), row.succeeded(),
                row.steps(), row.modelSteps(), row.failure().replaceAll("\\s+", " "), row.contended(),
                number(row.prefillTmacs()), number(row.denseTmacs()), number(row.reuseRatio()),
                millis(row.endToEndMillis()), millis(row.visionMillis()), millis(row.selectionMillis()),
                millis(row.prefillMillis()), millis(row.decodeMillis()));
    }

    private static EpisodeRow row(CSVRecord cells) {
        Key key = new Key(cells.get("suite"), cells.get("task"), Integer.parseInt(cells.get("episode")),
                Long.parseLong(cells.get("seed")), cells.get("strategy"));
        return new EpisodeRow(key, Boolean.parseBoolean(cells.get("succeeded")), Integer.parseInt(cells.get("steps")),
                Integer.parseInt(cells.get("model_steps")), cells.get("failure"),
                Boolean.parseBoolean(cells.get("contended")), numbers(cells.get("end_to_end_ms")),
                numbers(cells.get("vision_ms")), numbers(cells.get("selection_ms")), numbers(cells.get("prefill_ms")),
                numbers(cells.get("decode_ms")), number(cells.get("prefill_tmacs")), number(cells.get("dense_tmacs")),
                number(cells.get("reuse_ratio")));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static String millis(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.3f", value)).collect(Collectors.joining(" "));
    }

    private static List<Double> numbers(String cell) {
        return cell.isEmpty() ? List.of() : Stream.of(cell.split(" ")).map(Double::valueOf).toList();
    }
}
