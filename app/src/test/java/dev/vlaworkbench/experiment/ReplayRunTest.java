package dev.vlaworkbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.FakeEpisode;
import dev.vlaworkbench.replay.FakeModel;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.ReplaysUnderTest;
import dev.vlaworkbench.replay.StepRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayRunTest {

    private static final ReplayListener SILENT = record -> {};

    @TempDir
    private Path temp;

    private Path out;
    private FakeEpisode episode;
    private final Map<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void writeAnEpisodeFile() throws IOException {
        out = temp.resolve("results");
        Path file = Files.writeString(temp.resolve("episode.hdf5"), "abc");
        episode = new FakeEpisode(10, file);
        strategies.put("dense", ReplaysUnderTest::dense);
        strategies.put("reusing", () -> ReplaysUnderTest.reusing(20));
    }

    private ReplayRun.Outcome run(int steps, ReplayListener progress) {
        ReplayRun run = new ReplayRun(
                ReplaysUnderTest.of(episode, new FakeModel(), strategies, new StepRange(0, steps - 1)), 2, "9.9");
        return run.run(ResultFolder.open(out), progress, cancellation);
    }

    private List<CSVRecord> rows() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(out.resolve("steps.csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private JsonNode summary() {
        return JsonMapper.shared().readTree(out.resolve("summary.json"));
    }

    @Test
    void writesOneRowForEachLaneAndStep() throws IOException {
        run(3, SILENT);
        assertEquals(
                List.of("dense 0", "reusing 0", "dense 1", "reusing 1", "dense 2", "reusing 2"),
                rows().stream().map(row -> row.get("lane") + " " + row.get("t")).toList());
    }

    @Test
    void aRowSaysWhatTheLaneDid() throws IOException {
        run(3, SILENT);
        Map<String, String> row = rows().getLast().toMap();
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("strategy", "reusing");
        expected.put("model_ran", "true");
        expected.put("visual_tokens", "256");
        expected.put("static", "20");
        expected.put("important", "1");
        expected.put("reused", "20");
        expected.put("dropped", "0");
        expected.put("computed_tokens", "236");
        // 259 tokens at layer 0, 239 at the two others.
        expected.put("mean_hidden_tokens", Double.toString((259 + 239 + 239) / 3.0));
        expected.put("hidden_tokens", "259 239 239");
        expected.put("attended_keys", "259 259 259");
        expected.put("k_vis", "60");
        expected.put("k_attn", "40");
        expected.put("vision_ms", "5.0000");
        expected.put("prefill_ms", "7.0000");
        expected.put("decode_ms", "3.0000");
        expected.put("action_tokens", "12 239 3 4 5 6 7");
        expected.put("action_0", "12");
        expected.put("action_6", "7");
        expected.put("token_agreement", Double.toString(6 / 7.0));
        expected.put("action_l1_to_dense", "20");
        expected.forEach((column, cell) -> assertEquals(cell, row.get(column), column));
        assertTrue(Double.parseDouble(row.get("prefill_tmacs")) < Double.parseDouble(row.get("dense_tmacs")));
    }

    @Test
    void aSkippedStepHasEmptyCellsWhereItHasNoNumbers() throws IOException {
        Action own = new Action(List.of(), Collections.nCopies(7, 0.5));
        strategies.put("skipping", () -> context -> new StepDecision.SkipModel(own, Explanation.none()));
        run(1, SILENT);
        CSVRecord row = rows().getLast();
        for (String column : List.of("action_tokens", "token_agreement", "mean_bin_distance", "k_vis",
                "mean_hidden_tokens")) {
            assertEquals("", row.get(column), column);
        }
        assertEquals("false", row.get("model_ran"));
        assertEquals("0", row.get("computed_tokens"));
        assertEquals("0", row.get("prefill_tmacs"));
        assertEquals("0.5", row.get("action_3"));
    }

    @Test
    void numbersDoNotDependOnTheSystemsLanguage() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            run(1, SILENT);
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("7.0000", rows().getFirst().get("prefill_ms"));
    }

    @Test
    void theSummarySaysWhatWasMeasuredAndOnWhat() {
        run(5, SILENT);
        JsonNode summary = summary();
        assertTrue(summary.get("complete").asBoolean());
        assertEquals("9.9", summary.at("/environment/workbench").asString());
        assertEquals("wall clock", summary.at("/environment/clock").asString());
        assertTrue(summary.at("/environment/untrained").asBoolean());
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                summary.at("/episode/sha256").asString());
        JsonNode reusing = summary.at("/lanes/1");
        assertEquals("reusing", reusing.get("lane").asString());
        assertEquals(5, reusing.get("steps").asInt());
        assertEquals(2, reusing.get("warmUpStepsLeftOut").asInt());
        assertEquals(3, reusing.at("/latencyMillis/prefill/steps").asInt());
        assertEquals(7, reusing.at("/latencyMillis/prefill/median").asDouble());
        assertEquals(1, reusing.at("/speedUp/prefillMeasured").asDouble());
        // Four of five steps reuse 20 tokens at two of three layers.
        assertEquals(0.8 * 20 * 2 / (256 * 3), reusing.get("reuseRatio").asDouble(), 1e-12);
        assertEquals(16, reusing.get("reusedTokens").asDouble(), 1e-12);
        assertEquals((1 + 4 * 6 / 7.0) / 5, reusing.at("/agreementWithDense/tokenAgreement").asDouble(), 1e-12);
        assertTrue(reusing.at("/speedUp/tmacs").asDouble() > 1);
        assertEquals(2 * reusing.at("/prefillTmacs/mean").asDouble(), reusing.get("prefillTeraFlops").asDouble(),
                1e-18);
        assertEquals(1, summary.at("/lanes/0/speedUp/endToEndMeasured").asDouble());
        assertTrue(summary.at("/definitions/speedUp.tmacs").asString().contains("not measured"));
        assertTrue(summary.at("/columns/total_ms").asString().contains("wall clock"));
    }

    @Test
    void twoRunsGiveTheSameBytesLatenciesAside() throws IOException {
        run(4, SILENT);
        List<Map<String, String>> first = withoutLatencies();
        run(4, SILENT);
        assertEquals(first, withoutLatencies());
    }

    private List<Map<String, String>> withoutLatencies() throws IOException {
        List<Map<String, String>> rows = rows().stream().map(CSVRecord::toMap).toList();
        rows.forEach(row -> row.keySet().removeAll(List.of("select_ms", "total_ms")));
        return rows;
    }

    @Test
    void everyRowIsOnDiskWhenItsStepHasEnded() {
        run(2, record -> {
            byte[] written = read(out.resolve("steps.csv"));
            assertEquals('\n', written[written.length - 1]);
            assertTrue(
                    new String(written).contains("\n" + record.lane() + "," + record.lane() + "," + record.t() + ","));
        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aCancelledRunLeavesWholeStepsAndAnIncompleteSummary() throws IOException {
        ReplayRun.Outcome outcome = run(6, record -> cancellation.cancel());
        assertFalse(outcome.complete());
        assertEquals(2, rows().size());
        assertFalse(summary().get("complete").asBoolean());
        assertEquals(1, summary().at("/lanes/0/steps").asInt());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(List.of("steps.csv", "summary.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aLaneThatFailsStandsInTheSummary() throws IOException {
        strategies.put("failing", () -> context -> {
            throw new IllegalStateException("out of ideas");
        });
        ReplayRun.Outcome outcome = run(3, SILENT);
        assertFalse(outcome.complete());
        assertEquals(1, outcome.failures().size());
        assertEquals(6, rows().size());
        assertTrue(summary().at("/lanes/2/failure/sentence").asString().contains("out of ideas"));
        assertEquals(0, summary().at("/lanes/2/steps").asInt());
        assertTrue(summary().at("/lanes/2/speedUp/tmacs").isNull());
    }

    @Test
    void aRunThatBreaksLeavesAnIncompleteSummary() throws IOException {
        assertThrows(IllegalStateException.class, () -> run(6, record -> {
            if (record.t() == 2) {
                throw new IllegalStateException("power cut");
            }
        }));
        assertFalse(summary().get("complete").asBoolean());
        assertEquals(5, rows().size());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(out, "a file");
        UserException fault = assertThrows(UserException.class, () -> ResultFolder.open(out));
        assertEquals(out + " is a file, not a folder; name another folder for the results.", fault.getMessage());
        UserException below = assertThrows(UserException.class, () -> ResultFolder.open(out.resolve("deeper")));
        assertTrue(below.getMessage().startsWith("Results cannot be written to " + out.resolve("deeper")),
                below.getMessage());
    }

    @Test
    void aFolderWithoutTheRightToWriteIsRefused() throws IOException {
        Files.createDirectory(out);
        assumeTrue(out.toFile().setWritable(false) && !Files.isWritable(out), "this user may write everywhere");
        UserException fault = assertThrows(UserException.class, () -> ResultFolder.open(out));
        assertTrue(fault.getMessage().contains("there is no right to write"), fault.getMessage());
    }

    @Test
    void aFullDiskIsReported() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        Files.createDirectory(out);
        Files.createSymbolicLink(out.resolve("steps.csv"), full);
        UserException fault = assertThrows(UserException.class, () -> run(1, SILENT));
        assertTrue(fault.getMessage().contains("No space left on device"), fault.getMessage());
        Files.delete(out.resolve("steps.csv"));
    }

    @Test
    void earlierResultsStayUntilTheNextRunBegins() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("summary.json"), "{}");
        ResultFolder.open(out);
        assertTrue(Files.exists(out.resolve("summary.json")));
        strategies.clear();
        strategies.put("refusing", () -> {
            throw new IllegalArgumentException("k1 is above k2");
        });
        UserException fault = assertThrows(UserException.class, () -> run(1, SILENT));
        assertTrue(fault.getMessage().contains("k1 is above k2"), fault.getMessage());
        assertFalse(summary().get("complete").asBoolean());
    }
}
