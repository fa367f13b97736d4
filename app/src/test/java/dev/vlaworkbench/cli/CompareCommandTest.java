package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

    private static final Path EPISODE = Path.of("src/test/resources/episodes/original.hdf5");
    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    @TempDir
    private Path temp;

    private Path plugins;
    private Path out;

    @BeforeEach
    void writePlugins() throws IOException {
        plugins = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        out = temp.resolve("results");
    }

    private Invocation compare(Object... words) {
        List<Object> all = new ArrayList<>(List.of("compare", "--plugins", plugins, "--out", out));
        all.addAll(List.of(words));
        return Invocation.of(all.toArray());
    }

    private Invocation usual(Object... more) {
        List<Object> all = new ArrayList<>(List.of("--episode", EPISODE, "--episode", EPISODE + "#demo_2", "--model",
                CHECKPOINT, "--device", "cpu", "--strategy", "reusing", "--warm-up", 1));
        all.addAll(List.of(more));
        return compare(all.toArray());
    }

    @Test
    void aComparisonLeavesItsReportAndIsNotRunTwice() throws IOException {
        Invocation first = usual();
        assertEquals(0, first.exitStatus(), first.err());
        assertEquals("Wrote " + out.resolve("index.html") + ".", first.out().strip());
        assertEquals(1 + 2 * (3 + 4), Files.readAllLines(out.resolve("steps.csv")).size());
        assertTrue(first.err().contains("7/7 steps"), first.err());
        byte[] rows = Files.readAllBytes(out.resolve("steps.csv"));

        Files.delete(out.resolve("index.html"));
        Invocation again = usual();
        assertEquals(0, again.exitStatus(), again.err());
        assertTrue(again.err().contains("Every step of this comparison is in " + out), again.err());
        assertTrue(Files.exists(out.resolve("index.html")));
        assertEquals(new String(rows), Files.readString(out.resolve("steps.csv")));

        Files.delete(out.resolve("table.tex"));
        Invocation report = compare("--report-only");
        assertEquals(0, report.exitStatus(), report.err());
        assertTrue(Files.exists(out.resolve("table.tex")));

        Path copy = temp.resolve("copy");
        Invocation from = Invocation.of("compare", "--plugins", plugins, "--from", out, "--out", copy);
        assertEquals(0, from.exitStatus(), from.err());
        assertEquals(Files.readAllLines(out.resolve("steps.csv")).size(),
                Files.readAllLines(copy.resolve("steps.csv")).size());

        Invocation other = usual("--strategy", "failing");
        assertEquals(1, other.exitStatus());
        assertTrue(other.err().strip().startsWith(out + " holds a comparison with another set of strategies"),
                other.err());
        assertEquals(1, other.err().strip().lines().count(), other.err());

        Invocation fresh = usual("--strategy", "failing", "--fresh");
        assertEquals(1, fresh.exitStatus(), "a lane failed");
        assertTrue(fresh.err().contains("out of ideas"), fresh.err());
        assertTrue(fresh.out().contains("not complete"), fresh.out());
        assertTrue(Files.readString(out.resolve("index.html")).contains("out of ideas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--episode e", "--episode e --model m", "--episode e --strategy s",
            "--episode e --model m --strategy s --repeats 0", "--episode e --model m --strategy s --warm-up -1",
            "--episode e --model m --strategy s --steps 3..1", "--report-only --model m", "--report-only --episode e",
            "--from f --strategy s",
            "--episode e --episode f --episode g --instruction a --instruction b --model m --strategy s"})
    void whatIsNotUnderstoodExitsWithTwo(String words) {
        Invocation invocation = compare(words.isEmpty() ? new Object[0] : words.split(" "));
        assertEquals(2, invocation.exitStatus(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
    }

    private void assertRefused(Invocation invocation, String beginning) {
        assertEquals(1, invocation.exitStatus(), invocation.err());
        assertEquals(1, invocation.err().strip().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(beginning), invocation.err());
        assertFalse(Files.exists(out.resolve("comparison.json")));
    }

    @Test
    void whatIsNotThereIsToldInASentence() throws IOException {
        Object[] rest = {"--model", CHECKPOINT, "--strategy", "reusing"};
        assertRefused(compare("--episode", temp.resolve("absent.mp4"), rest[0], rest[1], rest[2], rest[3]),
                "absent.mp4");
        assertRefused(usual("--strategy", "clever"), "There is no strategy 'clever'");
        assertRefused(usual(Collections.nCopies(20, "--strategy=reusing").toArray()),
                "There are 21 strategies beside dense, and a comparison has at most 20");
        assertRefused(compare("--episode", EPISODE, "--model", CHECKPOINT, "--strategy", "dense"),
                "compared with nothing");
        assertRefused(compare("--episode", EPISODE, "--model", temp.resolve("none"), "--strategy", "reusing"),
                "is no folder");
        assertRefused(usual("--steps", "0..9"), "whose steps are 0..2");
        assertRefused(compare("--report-only"), "holds no comparison");
        assertRefused(compare("--from", temp.resolve("none.json")), "none.json cannot be read");
        Files.createDirectories(out);
        Files.writeString(out.resolve("steps.csv"), "of a replay");
        assertRefused(usual(), "holds results of another command (steps.csv)");
    }

    @Test
    void theSameStrategyTwiceShowsHowFarTwoRunsDiffer() throws IOException {
        Invocation twice = compare("--episode", EPISODE, "--model", CHECKPOINT, "--device", "cpu", "--strategy",
                "reusing",
                "--strategy", "reusing", "--strategy", "dense", "--strategy", "dense", "--repeats", 2);
        assertEquals(0, twice.exitStatus(), twice.err());
        List<String> rows = Files.readAllLines(out.resolve("steps.csv"));
        assertEquals(1 + 2 * 4 * 3, rows.size());
        assertEquals(List.of("dense", "reusing", "reusing#2", "dense#2"),
                rows.subList(1, 5).stream().map(row -> row.split(",")[3]).toList());
    }
}
