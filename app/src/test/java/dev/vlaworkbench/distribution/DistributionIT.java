package dev.vlaworkbench.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the distribution as a person would. */
class DistributionIT {

    private static final Path EPISODE = Path.of("src/test/resources/episodes/original.hdf5");
    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    @TempDir
    private Path temp;

    @Test
    void helpComesWithoutAnyWarning() throws InterruptedException {
        Launch help = Launch.of(temp, Map.of(), "--help");
        assertEquals(0, help.exitStatus(), help.err());
        assertTrue(help.out().contains("replay"), help.out());
        assertEquals("", help.err());
    }

    @Test
    void theStrategiesThatShipAreLoadedFromTheirFolder() throws InterruptedException {
        Launch list = Launch.of(temp, Map.of(), "plugins", "list");
        assertEquals(0, list.exitStatus(), list.err());
        for (String id : List.of("dense", "infoentropy", "vla-cache")) {
            assertTrue(list.out().contains(id + "\t"), list.out());
        }
    }

    @Test
    void replaysUnderEveryStrategyThatShips() throws InterruptedException, IOException {
        Path results = temp.resolve("results");
        Launch replay = Launch.of(
                temp, Map.of(), "replay", "--episode", EPISODE, "--model", CHECKPOINT, "--device", "cpu", "--strategy",
                "infoentropy:T=100,k1=40,k2=60", "--strategy", "vla-cache", "--strategy", "dense", "--out", results);
        assertEquals(0, replay.exitStatus(), replay.err());
        assertFalse(replay.err().contains("WARN"), replay.err());
        List<String> rows = Files.readAllLines(results.resolve("steps.csv"));
        assertEquals(1 + 3 * 3, rows.size());
        assertTrue(Files.readString(results.resolve("summary.json")).contains("\"complete\" : true"));
    }

    @Test
    void replaysTheBundledSample() throws InterruptedException, IOException {
        Path samples = Launch.home().resolve("samples");
        Path results = temp.resolve("results");
        Launch replay = Launch.of(
                temp, Map.of(), "replay", "--episode", first(samples.resolve("episodes")), "--model",
                first(samples.resolve("checkpoints")), "--strategy", "infoentropy", "--steps", "0..2", "--out",
                results);
        assertEquals(0, replay.exitStatus(), replay.err());
        assertTrue(replay.err().contains("untrained"), replay.err());
        assertEquals(1 + 2 * 3, Files.readAllLines(results.resolve("steps.csv")).size());
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a Windows process cannot be asked to end, only killed")
    void anInterruptedReplayLeavesReadableFiles() throws InterruptedException, IOException {
        Path results = temp.resolve("results");
        Launch replay = Launch.of(
                temp, Map.of(), "replay", "--episode", EPISODE, "--demo", "demo_2", "--model", CHECKPOINT, "--device",
                "cpu", "--strategy", "infoentropy", "--out", results);
        Path steps = results.resolve("steps.csv");
        while (replay.process().isAlive() && !Files.exists(steps)) {
            Thread.sleep(5);
        }
        replay.process().destroy();
        assertEquals(143, replay.exitStatus(), "128 + SIGTERM");
        assertTrue(Files.readString(results.resolve("summary.json")).contains("\"complete\" : "));
        assertTrue(Files.readString(steps).endsWith("\n"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the batch file has the same sentence, but looks in other places")
    void aJavaThatIsTooOldOrMissingIsToldInASentence() throws InterruptedException {
        Launch launch = Launch.of(temp, Map.of("VLA_WORKBENCH_JAVA", temp.toString()), "--help");
        assertEquals(1, launch.exitStatus());
        assertEquals("VLA_WORKBENCH_JAVA=" + temp + " is no JDK 25 or newer; name another one or unset it.\n",
                launch.err());
    }
}
