package dev.vlaworkbench.experiment.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.ReplaysUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonRunTest {

    @TempDir
    private Path temp;

    private ComparisonUnderTest whole;
    private ComparisonUnderTest broken;

    @BeforeEach
    void prepare() {
        whole = new ComparisonUnderTest(temp.resolve("whole"));
        broken = new ComparisonUnderTest(temp.resolve("broken"));
        for (ComparisonUnderTest one : List.of(whole, broken)) {
            one.strategies.put("growing", ComparisonRunTest::growing);
        }
    }

    /** Reuses one token more at each step that it has seen: its answer tells whether its memory was made again. */
    private static Strategy growing() {
        AtomicInteger seen = new AtomicInteger();
        return context -> {
            List<Integer> reused = IntStream.range(0, seen.getAndIncrement()).boxed().toList();
            return new StepDecision.RunModel(TokenPlan.dense().with(reused, Disposition.reuseFrom(0)),
                    Explanation.none());
        };
    }

    private static List<Map<String, String>> rows(Path folder) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(folder.resolve("steps.csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords().stream().map(CSVRecord::toMap).toList();
        }
    }

    /** What does not depend on the clock. */
    private static List<Map<String, String>> answers(Path folder) throws IOException {
        List<Map<String, String>> rows = rows(folder);
        rows.forEach(row -> row.keySet().removeAll(List.of("select_ms", "total_ms")));
        return rows;
    }

    private void stopBehind(int steps) {
        Cancellation cancellation = new Cancellation();
        broken.run(cancellation, done -> {
            if (done >= steps) {
                cancellation.cancel();
            }
        });
    }

    @Test
    void writesARowForEachEpisodeRepeatStepAndLane() throws IOException {
        whole.run();
        List<Map<String, String>> rows = rows(whole.folder);
        assertEquals(3 * ComparisonUnderTest.STEPS, rows.size());
        assertEquals(
                List.of("1 1 2 dense", "1 1 2 reusing", "1 1 2 growing", "1 1 3 dense"),
                rows.subList(0, 4).stream().map(ComparisonRunTest::where).toList());
        assertEquals("2 1 0 dense", where(rows.get(3 * 6)), "every episode before any is repeated");
        assertEquals("2 2 3 growing", where(rows.getLast()));
        assertEquals("demo_0", rows.getLast().get("episode_name"));
        assertEquals(0, whole.openLanes());
    }

    private static String where(Map<String, String> row) {
        return row.get("episode") + " " + row.get("repeat") + " " + row.get("t") + " " + row.get("lane");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 9, 10, 15, 19})
    void aRunThatGoesOnGivesWhatAnUninterruptedOneGives(int steps) throws IOException {
        whole.run();
        stopBehind(steps);
        List<Map<String, String>> kept = rows(broken.folder);
        assertEquals(3 * steps, kept.size());
        broken.run();
        assertEquals(answers(whole.folder), answers(broken.folder));
        assertEquals(kept, rows(broken.folder).subList(0, kept.size()), "finished rows keep their times");
        assertTrue(ComparisonFolder.read(broken.folder).comparison().isComplete());
        assertEquals(2, ComparisonFolder.read(broken.folder).file().sessions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,demo", "1,demo_0,1,8,\"half"})
    void aLineThatAKillLeftHalfWrittenIsRepaired(String torn) throws IOException {
        whole.run();
        stopBehind(9);
        Files.writeString(broken.folder.resolve("steps.csv"), torn, StandardOpenOption.APPEND);
        assertEquals(9, ComparisonFolder.read(broken.folder).comparison().lanes().getFirst().steps());
        broken.run();
        assertEquals(answers(whole.folder), answers(broken.folder));
        assertEquals(3, broken.caughtUp(),
                "six steps of the first episode are finished, three of the second run again");
    }

    @Test
    void aStepOfWhichALaneIsMissingIsRunAgain() throws IOException {
        whole.run();
        stopBehind(4);
        Path file = broken.folder.resolve("steps.csv");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        broken.run();
        assertEquals(answers(whole.folder), answers(broken.folder));
        assertEquals(3, broken.caughtUp());
    }

    @Test
    void whatIsCompleteIsNotRunAgain() throws IOException {
        whole.run();
        List<Map<String, String>> rows = rows(whole.folder);
        whole.run();
        assertEquals(rows, rows(whole.folder));
        assertEquals(0, whole.caughtUp());
    }

    @Test
    void whatIsReadBackIsWhatRan() {
        ComparisonStore store = whole.run();
        Comparison read = ComparisonFolder.read(whole.folder).comparison();
        assertEquals(store.comparison(), read);
        assertEquals(ComparisonTable.of(store.comparison()).rows(), ComparisonTable.of(read).rows());
        LaneNumbers growing = read.lanes().getLast();
        // 0, 1, ... 5 of 256 tokens in the first episode, 0 ... 3 in the second, both twice.
        assertEquals((15 + 6) / 10.0 / 256, growing.reuseRatio(), 1e-12);
        assertEquals(16, growing.measuredSteps(), "a step of each of four replays warms up");
        assertEquals(7, growing.quartiles(LaneNumbers.Part.PREFILL).orElseThrow().median());
    }

    @Test
    void aLaneThatFailsSaysWhyAndTheOthersGoOn() throws IOException {
        broken.strategies.put("failing", () -> context -> {
            if (context.t() == 3) {
                throw new IllegalStateException("out of ideas");
            }
            return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
        });
        stopBehind(2);
        broken.run();
        Comparison read = ComparisonFolder.read(broken.folder).comparison();
        assertFalse(read.isComplete());
        LaneNumbers failing = read.lanes().getLast();
        assertEquals(2 * (1 + 3), failing.steps(), "step 2 of the first episode, 0 to 2 of the second");
        assertEquals(4, failing.failed().size(), "in every replay, once");
        assertTrue(failing.failed().getFirst().failure().orElseThrow().sentence().contains("out of ideas"));
        assertEquals(ComparisonUnderTest.STEPS, read.lanes().getFirst().steps());
        List<Map<String, String>> before = rows(broken.folder);
        broken.run();
        assertEquals(before, rows(broken.folder), "a lane that stopped does not make the others run again");
    }

    @Test
    void whenEveryLaneFailsNothingIsRunAgain() throws IOException {
        ComparisonUnderTest failing = new ComparisonUnderTest(temp.resolve("failing"));
        failing.strategies.clear();
        failing.strategies.put("dense", ReplaysUnderTest::dense);
        failing.strategies.put("failing", () -> context -> {
            throw new IllegalStateException("out of ideas");
        });
        failing.run();
        Comparison read = ComparisonFolder.read(failing.folder).comparison();
        assertEquals(0, read.lanes().getLast().steps());
        assertEquals(4, ComparisonFolder.read(failing.folder).file().failures().size());
        assertTrue(Double.isNaN(read.lanes().getLast().tmacsSpeedUp()));
    }

    @Test
    void anotherComparisonIsNotContinued() {
        whole.run();
        whole.strategies.remove("growing");
        UserException fault = assertThrows(UserException.class, whole::run);
        assertEquals(
                whole.folder + " holds a comparison with another set of strategies (dense reusing growing, not dense"
                        + " reusing); name another folder, or give --fresh to replace it.",
                fault.getMessage());
        ComparisonFolder.deleteAll(ResultFolder.open(whole.folder));
        assertTrue(whole.run().comparison().isComplete());
    }

    @Test
    void aComparisonThatNeverFinishedAStepGivesWayToAnother() {
        whole.open();
        whole.strategies.remove("growing");
        assertEquals(1, whole.open().file().sessions().size());
        assertTrue(whole.run().comparison().isComplete());
    }

    @Test
    void aFolderWithoutAComparisonIsTold() throws IOException {
        UserException none = assertThrows(UserException.class, () -> ComparisonFolder.read(temp));
        assertTrue(none.getMessage().contains("holds no comparison"), none.getMessage());
        Files.writeString(temp.resolve(ComparisonFile.NAME), "{\"format\": 1}");
        UserException damaged = assertThrows(UserException.class, () -> ComparisonFolder.read(temp));
        assertTrue(damaged.getMessage().startsWith(temp.resolve(ComparisonFile.NAME) + " "), damaged.getMessage());
        assertEquals(1, damaged.getMessage().lines().count());
    }

    @Test
    void theCommandThatRunsItAgainIsForAShell() {
        assertEquals(
                "vla-workbench compare --episode '/it'\\''s/fake.hdf5#demo_0' --episode /fake.hdf5 --strategy reusing"
                        + " --strategy growing --model /models/fake --device cpu --warm-up 1 --repeats 2 --out /out",
                whole.run().file().command());
    }

    @Test
    void theDriverIsReadFromItsOwnWords() {
        assertEquals("NVIDIA 550.54.15", Surroundings.driver(
                "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024")
                .orElseThrow());
        assertEquals("NVIDIA 570.86.10", Surroundings.driver(
                "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.86.10  Release Build").orElseThrow());
        assertTrue(Surroundings.driver("something else").isEmpty());
    }
}
