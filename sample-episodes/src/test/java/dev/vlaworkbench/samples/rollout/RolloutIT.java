package dev.vlaworkbench.samples.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.rollout.Seeds;
import dev.vlaworkbench.rollout.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the distribution's model act in the distribution's world, as a person would. */
class RolloutIT {

    private static final Path HOME = Path.of(System.getProperty("distribution.folder"));
    private static final Path CHECKPOINT = Path.of("checkpoints", "tabletop-policy");

    @TempDir
    private Path temp;

    @Test
    void theWorldIsInTheDistribution() throws Exception {
        String out = run(0, "worlds", "list");
        assertTrue(out.startsWith("tabletop " + new TabletopWorld().version()), out);
    }

    @Test
    void everyStrategyActsInEverySuiteAndWhatIsRecordedOpens() throws Exception {
        Path results = temp.resolve("results");
        String table = run(0, "rollout", "--suite", "all", "--episodes", "1", "--step-limit", "3", "--model",
                CHECKPOINT,
                "--device", "cpu", "--strategy", "dense", "--strategy", "infoentropy", "--strategy", "vla-cache",
                "--record", "--out", results);
        assertTrue(table.contains("| Spatial "), table);
        assertEquals(1 + 4 * 3, Files.readAllLines(results.resolve("episodes.csv")).size());
        try (Stream<Path> files = Files.list(results.resolve("recordings"))) {
            List<Path> recordings = files.filter(file -> file.getFileName().toString().startsWith("goal")).toList();
            assertEquals(3, recordings.size());
            Episode episode = EpisodeReader.open(recordings.getFirst(), EpisodeOptions.none());
            SimulatedWorld world = new TabletopWorld();
            var task = world.suites().get(2).tasks().getFirst();
            RgbImage first = world.start(task, Seeds.ofEvaluation(0, 0)).frame();
            assertTrue(Arrays.equals(first.toBytes(), episode.frame(0).toBytes()),
                    "frames are recorded as they were seen");
            assertEquals(task.instruction(), episode.instruction());
            assertEquals(Optional.of(false), episode.success());
        }
    }

    @Test
    void aPaperTableRunsItsStrategiesAndIsFormattedAgainFromTheirResults() throws Exception {
        Path results = temp.resolve("table");
        run(0, "paper-table", "2", "--suite", "spatial", "--episodes", "1", "--step-limit", "5", "--model", CHECKPOINT,
                "--device", "cpu", "--out", results);
        String table = Files.readString(results.resolve("table-2.md"));
        assertTrue(table.contains("visual entropy only"), table);
        assertFalse(table.contains("| -  "), "no row is empty: " + table);
        String again = run(0, "paper-table", "2", "--from", results);
        assertTrue(again.contains("| both, no timestep schedule "), again);
        assertEquals(numbers(table), numbers(again));
    }

    /** Success columns; the suite's heading differs where no world names it. */
    private static List<String> numbers(String table) {
        return table.lines().filter(line -> line.contains("entropy") || line.contains("dense"))
                .map(line -> line.replaceAll(" +", " ")).toList();
    }

    private String run(int expected, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                HOME.resolve("bin").resolve("vla-workbench" + System.getProperty("launcher.extension", ""))
                        .toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), () -> "the launcher did not end");
        assertEquals(expected, process.exitValue(), Files.readString(err));
        return Files.readString(out);
    }
}
