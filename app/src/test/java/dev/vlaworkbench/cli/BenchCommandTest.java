package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    @TempDir
    private Path temp;

    private Invocation bench(Object... more) throws IOException {
        Path plugins = temp.resolve("plugins");
        if (!Files.exists(plugins)) {
            PluginFolderUnderTest.write(Files.createDirectory(plugins));
        }
        List<Object> words = new ArrayList<>(List.of(
                "bench", "--plugins", plugins, "--model", CHECKPOINT, "--device", "cpu", "--steps", "2", "--warm-up",
                "1"));
        words.addAll(List.of(more));
        return Invocation.of(words.toArray());
    }

    @Test
    void writesEveryStageOfEveryCase() throws IOException {
        Path file = temp.resolve("bench.json");
        Invocation bench = bench("--strategy", "reusing", "--reuse", "100,156", "--json", file);
        assertEquals(0, bench.exitStatus(), bench.err());
        for (String word : List.of(
                "million weights", "float32 on cpu", "wall clock", "JDK ", "2 control steps after 1",
                "28 prompt tokens", "vision",
                "selection", "prefill", "decode", "rest", "end-to-end", "idle", "reuse 156 + entropies",
                "dense + right draft")) {
            assertTrue(bench.out().contains(word), bench.out());
        }
        JsonNode json = JsonMapper.shared().readTree(file);
        assertEquals(
                List.of("dense", "dense + attention", "dense + entropies", "reuse 100", "reuse 100 + attention",
                        "reuse 100 + entropies", "reuse 156", "reuse 156 + attention", "reuse 156 + entropies",
                        "drop 100", "drop 156", "dense + right draft", "dense + right tree"),
                names(json.get("fixedPlans")));
        assertEquals(List.of("dense", "reusing"), names(json.get("strategies")));
        assertEquals("wall clock", json.at("/environment/clock").asString());
        assertEquals(2, json.get("steps").asInt());
        assertEquals(1, json.get("warmUpStepsLeftOut").asInt());
        json.get("fixedPlans").forEach(row -> checkRow(row, false));
        json.get("strategies").forEach(row -> checkRow(row, true));
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(List.of("bench.json", "plugins"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void countsWhatTheCasesCompute() throws IOException {
        Path file = temp.resolve("bench.json");
        assertEquals(0, bench("--strategy", "reusing", "--reuse", "100", "--json", file).exitStatus());
        JsonNode json = JsonMapper.shared().readTree(file);
        assertEquals(285, json.at("/fixedPlans/0/computedTokens").asDouble());
        assertEquals(185, json.at("/fixedPlans/3/computedTokens").asDouble());
        assertEquals(1, json.at("/fixedPlans/0/prefillToDense").asDouble());
        assertEquals(1, json.at("/strategies/0/prefillToDense").asDouble());
        double denseTmacs = json.at("/fixedPlans/0/prefillTmacs").asDouble();
        assertEquals(denseTmacs, json.at("/strategies/0/prefillTmacs").asDouble(), 1e-15);
        assertEquals(denseTmacs * 185 / 285, json.at("/fixedPlans/3/prefillTmacs").asDouble(), 1e-15);
        double reusing = json.at("/strategies/1/computedTokens").asDouble();
        assertTrue(reusing < 285 && reusing > 282, "three tokens leave at layer 1, not " + reusing);
    }

    private static void checkRow(JsonNode row, boolean selects) {
        assertEquals(2, row.get("steps").asInt());
        for (String stage : List.of("visionMillis", "prefillMillis", "decodeMillis", "endToEndMillis")) {
            assertTrue(row.at("/" + stage + "/lower").asDouble() > 0, row.toPrettyString());
            assertTrue(row.at("/" + stage + "/median").asDouble() <= row.at("/" + stage + "/upper").asDouble());
        }
        assertEquals(selects, row.at("/selectionMillis/median").asDouble() > 0);
        double idle = row.at("/idleShare/median").asDouble();
        assertTrue(idle > 0 && idle < 1, row.toPrettyString());
    }

    private static List<String> names(JsonNode rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.get("name").asString()));
        return names;
    }

    @Test
    void aStrategyThatFailsIsToldAndTheOthersAreMeasured() throws IOException {
        Path file = temp.resolve("bench.json");
        Invocation bench = bench("--strategy", "failing", "--strategy", "reusing", "--json", file);
        assertEquals(1, bench.exitStatus());
        assertTrue(bench.err().contains("out of ideas"), bench.err());
        JsonNode json = JsonMapper.shared().readTree(file);
        assertEquals(List.of("dense", "reusing"), names(json.get("strategies")));
        assertTrue(json.at("/failures/0").asString().contains("out of ideas"));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsLoaded() throws IOException {
        Path file = temp.resolve("absent/bench.json");
        Invocation bench = bench("--strategy", "reusing", "--json", file);
        assertEquals(1, bench.exitStatus());
        assertEquals(file + " cannot be written because its folder does not exist; make it first.",
                bench.err().strip());
        Invocation folder = bench("--strategy", "reusing", "--json", temp);
        assertEquals(temp + " is a folder, not a file; name a file for the results.", folder.err().strip());
        assertFalse(folder.out().contains("vision"));
    }

    @Test
    void measuresHowCostGrowsWithinItsTime() throws IOException {
        Path file = temp.resolve("bench.json");
        Invocation bench = bench(
                "--strategy", "reusing", "--reuse", "100", "--scaling", "--scaling-seconds", "3", "--json", file);
        assertEquals(0, bench.exitStatus(), bench.err());
        for (String word : List.of("lanes", "per lane", "prompt", "last tenth", "heap MiB")) {
            assertTrue(bench.out().contains(word), bench.out());
        }
        JsonNode scaling = JsonMapper.shared().readTree(file).get("scaling");
        assertEquals("reusing", scaling.get("strategy").asString());
        assertEquals(List.of(1, 2, 4, 6), integers(scaling.get("lanes"), "lanes"));
        assertEquals(List.of(28, 64, 128, 256), integers(scaling.get("prompts"), "promptTokens"));
        assertEquals(List.of(285, 321, 385, 513), integers(scaling.get("prompts"), "sequenceTokens"));
        scaling.get("lanes").forEach(row -> assertEquals(
                row.at("/stepMillis/median").asDouble() / row.get("lanes").asInt(),
                row.get("stepMillisPerLane").asDouble(), 1e-12));
        List<Integer> steps = integers(scaling.get("episode"), "steps");
        assertTrue(steps.getLast() >= 1 && steps.getLast() < 2000, "three seconds are too short for " + steps);
        assertEquals(steps.stream().sorted().distinct().toList(), steps);
        JsonNode last = scaling.get("episode").get(steps.size() - 1);
        assertTrue(last.get("lastTenthMillis").asDouble() > 0);
        assertTrue(last.at("/memory/heapMebibytes").asDouble() > 1);
        assertEquals(
                Files.exists(Path.of("/proc/self/status")),
                last.at("/memory/residentMebibytes").asDouble(0) > last.at("/memory/heapMebibytes").asDouble());
    }

    private static List<Integer> integers(JsonNode rows, String name) {
        List<Integer> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.get(name).asInt()));
        return numbers;
    }
}
