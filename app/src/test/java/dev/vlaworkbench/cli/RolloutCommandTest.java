package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.rollout.WorldJar;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutCommandTest {

    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    @TempDir
    private Path temp;

    private Path worlds;
    private Path plugins;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        worlds = WorldJar.folderWithFake(Files.createDirectory(temp.resolve("worlds")));
        plugins = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        out = temp.resolve("results");
    }

    @Test
    void aRealModelActsInAWorldUnderTwoStrategiesAndItsResultsJoin() throws IOException {
        Invocation one = rollout("--suite", "near", "--episodes", 2, "--strategy", "dense", "--strategy", "reusing",
                "--step-limit", 3);
        assertEquals(0, one.exitStatus(), one.err());
        assertTrue(one.out().contains("| dense "), one.out());
        assertTrue(one.out().contains("/2 "), one.out());
        assertEquals(1 + 4, Files.readAllLines(out.resolve("episodes.csv")).size());
        Invocation again = rollout("--suite", "near", "--episodes", 2, "--strategy", "dense", "--strategy", "reusing",
                "--step-limit", 3);
        assertEquals(0, again.exitStatus(), again.err());
        Invocation joined = Invocation.of("rollout-join", out, "--out", temp.resolve("joined"));
        assertEquals(0, joined.exitStatus(), joined.err());
        assertEquals(Files.readString(out.resolve("episodes.csv")),
                Files.readString(temp.resolve("joined").resolve("episodes.csv")));
    }

    @Test
    void copiesOfTheModelServeSeveralWorkers() {
        Invocation many = rollout("--suite", "near", "--episodes", 4, "--strategy", "dense", "--step-limit", 2,
                "--workers", 3, "--copies", 2);
        assertEquals(0, many.exitStatus(), many.err());
        assertTrue(many.out().contains("~"), many.out());
    }

    @Test
    void aFailingWorldIsToldAndTheOtherEpisodesCount() {
        Invocation broken = rollout("--suite", "far", "--episodes", 2, "--strategy", "dense");
        assertEquals(1, broken.exitStatus());
        assertTrue(broken.err().contains("World 'fake' failed in far/break seed 1000001"), broken.err());
        assertTrue(broken.out().contains("not complete"), broken.out());
    }

    @Test
    void listsWorlds() {
        Invocation list = Invocation.of("worlds", "list", "--worlds", worlds);
        assertEquals(0, list.exitStatus(), list.err());
        assertTrue(list.out().startsWith("fake 1\tA world for tests."), list.out());
        assertTrue(list.out().contains("wait\tWait a while (5 steps)"), list.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "--suite moon --strategy dense | World 'fake' has no suite 'moon'; it has near, far.",
            "--task fly --strategy dense | There is no task 'fly' in",
            "--strategy clever | There is no strategy 'clever'",
            "--strategy dense --world moon | There is no simulated world 'moon'; known are fake."})
    void whatIsNotThereIsOneSentenceAndNothingIsWritten(String words) {
        String[] parts = words.split(" \\| ");
        Invocation invocation = rollout((Object[]) parts[0].split(" "));
        assertEquals(1, invocation.exitStatus());
        assertTrue(invocation.err().startsWith(parts[1]), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--strategy dense --part 3/2", "--strategy dense --part x", "--strategy dense --workers 0",
            "--strategy dense --copies 2", "--strategy dense --episodes 0", "--strategy dense --seed -1", ""})
    void whatIsNotUnderstoodExitsWithTwo(String words) {
        Invocation invocation = rollout((Object[]) words.split(" "));
        assertEquals(2, invocation.exitStatus(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
    }

    @Test
    void aPaperTableNeedsAModelOrResults() {
        for (String words : List.of("paper-table 1", "paper-table 1 --out x", "paper-table 7 --from x")) {
            Invocation invocation = Invocation.of((Object[]) words.split(" "));
            assertEquals(2, invocation.exitStatus(), words + invocation.err());
        }
        Invocation absent = Invocation.of("paper-table", "1", "--from", temp);
        assertEquals(1, absent.exitStatus());
        assertTrue(absent.err().contains("holds no results of a rollout"), absent.err());
    }

    private Invocation rollout(Object... more) {
        List<Object> words = new ArrayList<>(List.of("rollout", "--worlds", worlds, "--plugins", plugins, "--model",
                CHECKPOINT, "--device", "cpu", "--out", out));
        for (Object word : more) {
            if (!word.toString().isEmpty()) {
                words.add(word);
            }
        }
        return Invocation.of(words.toArray());
    }
}
