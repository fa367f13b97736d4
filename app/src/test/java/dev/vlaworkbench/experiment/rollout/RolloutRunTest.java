package dev.vlaworkbench.experiment.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.rollout.RolloutPlan.Share;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.FakeModel;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.rollout.ClosedLoop;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.FakeWorld;
import dev.vlaworkbench.rollout.ModelHost;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RolloutRunTest {

    private static final RunIdentity IDENTITY = new RunIdentity("fake", "1", "fake", "abc", "cpu", "float32", 0,
            Map.of("workbench", "test"));

    @TempDir
    private Path temp;

    private StrategyCatalog catalog;
    private final FakeModel model = new FakeModel();
    private ModelHost host;

    @BeforeEach
    void start() throws IOException {
        catalog = StrategyCatalog.load(PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins"))));
        host = ModelHost.load(() -> model);
    }

    @AfterEach
    void stop() {
        host.close();
        catalog.close();
    }

    @Test
    void leavesARowForEachEpisodeAndSuccessRatesWithIntervals() throws IOException {
        RolloutRun.Outcome outcome = run("out", plan(Share.ALL, 4, "dense", "reusing"), 1);
        assertTrue(outcome.complete());
        assertEquals(1 + 2 * 4, Files.readAllLines(out("out").resolve("episodes.csv")).size());
        JsonNode dense = summary("out").path("strategies").path(0);
        assertEquals("dense", dense.path("strategy").asString());
        assertEquals(4, dense.path("episodes").asInt());
        // Of the two tasks one is always done, the other never.
        assertEquals(2, dense.path("successes").asInt());
        assertEquals(0.5, dense.path("successRate").asDouble());
        assertEquals(0.15, dense.path("wilson95").path(0).asDouble(), 0.005);
        assertEquals(0.85, dense.path("wilson95").path(1).asDouble(), 0.005);
        JsonNode tasks = dense.path("suites").path("near").path("tasks");
        assertEquals(2, tasks.path("wait").path("successes").asInt());
        assertEquals(0, tasks.path("never").path("successes").asInt());
        JsonNode reusing = summary("out").path("strategies").path(1);
        assertTrue(reusing.path("prefillTmacs").asDouble() < dense.path("prefillTmacs").asDouble());
        assertEquals(7, reusing.path("latencyMillis").path("prefill").path("median").asDouble());
        assertTrue(reusing.path("latenciesUndisturbed").asBoolean());
        assertEquals(1, reusing.path("againstDense").path("mcNemarP").asDouble());
        assertEquals("1000000..1000003", summary("out").path("seeds").asString());
        assertEquals("abc", summary("out").path("run").path("modelFingerprint").asString());
    }

    @Test
    void goesOnWhereAKilledRunStopped() throws IOException {
        run("out", plan(Share.ALL, 2, "dense"), 1);
        Path csv = out("out").resolve("episodes.csv");
        String whole = Files.readString(csv);
        // The last row was being written when the process was killed.
        Files.writeString(csv, whole.substring(0, whole.length() - 40));
        int before = model.calls.size();
        assertTrue(run("out", plan(Share.ALL, 2, "dense"), 1).complete());
        long seen = model.calls.subList(before, model.calls.size()).stream().filter("see"::equals).count();
        assertEquals(4, seen, "only the episode of task 'never' ran again");
        assertEquals(withoutMillis(whole), withoutMillis(Files.readString(csv)));
    }

    @Test
    void aCancelledRunIsReadableAndGoesOn() throws IOException {
        Cancellation cancellation = new Cancellation();
        RolloutFolder folder = open("out");
        RolloutPlan plan = plan(Share.ALL, 4, "dense");
        RolloutRun.Outcome outcome = new RolloutRun(plan, loop(), "fake", folder, false).run(
                List.of(host), 1, (done, of, successes) -> {
                    if (done == 2) {
                        cancellation.cancel();
                    }
                }, cancellation);
        assertFalse(outcome.complete());
        assertFalse(summary("out").path("complete").asBoolean());
        assertEquals(2, summary("out").path("strategies").path(0).path("episodes").asInt());
        assertTrue(run("out", plan, 1).complete());
    }

    @Test
    void partsJoinToTheWhole() throws IOException {
        run("whole", plan(Share.ALL, 5, "dense", "reusing"), 1);
        run("a", plan(new Share(1, 2), 5, "dense", "reusing"), 1);
        run("b", plan(new Share(2, 2), 5, "dense", "reusing"), 1);
        RolloutFolder.Joined joined = RolloutFolder.join(List.of(out("a"), out("b")));
        joined.writeTo(ResultFolder.open(out("joined"))).writeSummary();
        assertEquals(10, joined.rows().size());
        assertTrue(joined.rows().stream().allMatch(EpisodeRow::contended));
        for (String part : List.of("successes", "episodes", "reuseRatio", "prefillTmacs")) {
            assertEquals(summary("whole").path("strategies").findValuesAsString(part),
                    summary("joined").path("strategies").findValuesAsString(part));
        }
    }

    @Test
    void ofTwoRunsOfAnEpisodeTheUndisturbedOneIsKept() throws IOException {
        run("many", plan(Share.ALL, 4, "dense"), 3);
        run("alone", plan(Share.ALL, 2, "dense"), 1);
        List<EpisodeRow> rows = RolloutFolder.join(List.of(out("many"), out("alone"))).rows();
        assertEquals(4, rows.size());
        assertEquals(2, rows.stream().filter(EpisodeRow::contended).count());
        StrategyOutcome outcome = StrategyOutcome.of(rows).getFirst();
        assertTrue(outcome.hasUndisturbedLatencies());
        // Only episode 1 has more steps than the warm-up: four, of which three are left out.
        assertEquals(1, outcome.millis(EpisodeRow::prefillMillis).length);
    }

    @Test
    void severalWorkersFindWhatOneFinds() throws IOException {
        run("one", plan(Share.ALL, 6, "dense", "reusing"), 1);
        run("many", plan(Share.ALL, 6, "dense", "reusing"), 4);
        assertEquals(withoutMillis(Files.readString(out("one").resolve("episodes.csv"))),
                withoutMillis(Files.readString(out("many").resolve("episodes.csv"))));
    }

    @Test
    void aFailingStrategyStopsAloneAndIsTriedAgain() throws IOException {
        RolloutRun.Outcome outcome = run("out", plan(Share.ALL, 2, "failing", "dense"), 1);
        assertFalse(outcome.complete());
        assertEquals(1, outcome.failures().size());
        assertTrue(outcome.failures().getFirst().contains("out of ideas"), outcome.failures().getFirst());
        assertEquals(2, summary("out").path("strategies").path(0).path("episodes").asInt());
        assertEquals(2, RolloutFolder.open(ResultFolder.open(out("out")), IDENTITY).rows().size());
    }

    @Test
    void anotherModelsResultsAreNotMixedIn() {
        run("out", plan(Share.ALL, 1, "dense"), 1);
        RunIdentity other = new RunIdentity("fake", "1", "fake", "def", "cpu", "float32", 0, Map.of());
        String sentence = assertThrows(UserException.class,
                () -> RolloutFolder.open(ResultFolder.open(out("out")), other)).getMessage();
        assertTrue(sentence.contains("another model (fake abc, not fake def)"), sentence);
        String empty = assertThrows(UserException.class,
                () -> RolloutFolder.join(List.of(temp.resolve("plugins")))).getMessage();
        assertTrue(empty.contains("holds no results of a rollout"), empty);
    }

    @Test
    void aDamagedFileIsASentence() throws IOException {
        run("out", plan(Share.ALL, 1, "dense"), 1);
        Path csv = out("out").resolve("episodes.csv");
        Files.writeString(csv, Files.readString(csv).replace(",1000000,", ",a million,"));
        String sentence = assertThrows(UserException.class, () -> RolloutFolder.join(List.of(out("out")))).getMessage();
        assertTrue(sentence.contains("episodes.csv") && sentence.contains("a million"), sentence);
    }

    @Test
    void recordingsOpenAsEpisodes() throws IOException {
        RolloutFolder folder = open("out");
        new RolloutRun(plan(Share.ALL, 2, "reusing"), loop(), "fake", folder, true)
                .run(List.of(host), 1, (done, of, successes) -> {}, new Cancellation());
        try (Stream<Path> files = Files.list(out("out").resolve("recordings"))) {
            List<Path> recordings = files.sorted().toList();
            assertEquals(List.of("near--never--seed1000001--reusing--failure.hdf5",
                    "near--wait--seed1000000--reusing--success.hdf5"),
                    recordings.stream().map(file -> file.getFileName().toString()).toList());
            Episode episode = EpisodeReader.open(recordings.getLast(), EpisodeOptions.none());
            assertEquals("Wait a while", episode.instruction());
            assertEquals(Optional.of(true), episode.success());
        }
    }

    @Test
    void aPaperTableHasARowForEachStrategyAndSaysWhatIsMissing() {
        run("out", plan(Share.ALL, 2, "dense"), 1);
        List<String> lines = PaperTable.TABLE_1.markdown(RolloutFolder.join(List.of(out("out"))).rows(),
                new RolloutTable(Map.of("near", "Near")), strategy -> strategy);
        assertEquals("**Table I: success and cost**", lines.getFirst());
        assertTrue(lines.get(2).startsWith("| strategy        | Near "),
                lines.get(2));
        assertTrue(lines.get(4).startsWith("| OpenVLA (dense) | 50.0 [9.5, 90.5] 1/2 "), lines.get(4));
        assertTrue(lines.get(6).startsWith("| VLA-InfoEntropy | -  "), lines.get(6));
        assertEquals(lines.get(2).length(), lines.get(6).length());
    }

    @Test
    void tablesShareTheirStrategies() {
        List<String> all = PaperTable.strategies(List.of(PaperTable.values()));
        assertEquals(all.stream().distinct().toList(), all);
        assertEquals(18, all.size());
    }

    private RolloutPlan plan(Share share, int episodes, String... strategies) {
        List<LaneSpec> lanes = LaneSpec.named(Stream.of(strategies).map(catalog::choose).toList());
        return new RolloutPlan(
                lanes, EvaluationEpisode.of(List.of(new FakeWorld().suites().getFirst()), Optional.empty(),
                        episodes, 0),
                share);
    }

    private RolloutRun.Outcome run(String folder, RolloutPlan plan, int workers) {
        return new RolloutRun(plan, loop(), "fake", open(folder), false).run(
                List.of(host), workers, (done, of, successes) -> {}, new Cancellation());
    }

    private ClosedLoop loop() {
        return new ClosedLoop(new FakeWorld(), catalog);
    }

    private RolloutFolder open(String name) {
        return RolloutFolder.open(ResultFolder.open(out(name)), IDENTITY);
    }

    private Path out(String name) {
        return temp.resolve(name);
    }

    private JsonNode summary(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out(name).resolve("summary.json")));
    }

    /** Rows in order, without what differs from run to run. */
    private static List<String> withoutMillis(String csv) {
        List<String> rows = new ArrayList<>();
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            cells[9] = "";
            rows.add(String.join(",", List.of(cells).subList(0, 13)));
        }
        return rows.stream().sorted().toList();
    }
}
