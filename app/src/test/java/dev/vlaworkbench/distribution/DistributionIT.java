package dev.vlaworkbench.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the distribution as a person would. */
class DistributionIT {

    private static final Path EPISODE = Path.of("src/test/resources/episodes/original.hdf5");
    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");

    private static final List<String> STRATEGIES = List.of(
            "dense", "draft-free-spec", "fastv", "flash-vla", "infoentropy", "infoentropy-draft", "lightvla-untuned",
            "pd-vla", "sp-vla", "sparsevlm", "sparsevlm-lite", "vla-cache", "vla-pruner");

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
        for (String id : STRATEGIES) {
            assertTrue(list.out().contains(id + "\t"), list.out());
        }
    }

    @Test
    void replaysUnderEveryStrategyThatShips() throws InterruptedException, IOException {
        Path results = temp.resolve("results");
        List<Object> arguments = new ArrayList<>(List.of(
                "replay", "--episode", EPISODE, "--model", CHECKPOINT, "--device", "cpu", "--out", results));
        STRATEGIES.forEach(id -> arguments.addAll(List.of("--strategy", id)));
        Launch replay = Launch.of(temp, Map.of(), arguments.toArray());
        assertEquals(0, replay.exitStatus(), replay.err());
        assertFalse(replay.err().contains("WARN"), replay.err());
        List<String> rows = Files.readAllLines(results.resolve("steps.csv"));
        assertEquals(1 + 3 * STRATEGIES.size(), rows.size());
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
        assertFalse(replay.err().contains("untrained"), replay.err());
        assertEquals(1 + 2 * 3, Files.readAllLines(results.resolve("steps.csv")).size());
    }

    @Test
    void rendersTheWindowWithoutADisplay() throws InterruptedException, IOException {
        Path picture = temp.resolve("step.png");
        Launch render = Launch.of(
                temp, NO_DISPLAY, "render", "--episode", EPISODE, "--model", CHECKPOINT, "--device", "cpu",
                "--strategy",
                "infoentropy", "--step", "2", "--overlay", "visual entropy", "--theme", "light", "--width", "1280",
                "--height", "800", "--out", picture);
        assertEquals(0, render.exitStatus(), render.err());
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(1280, image.getWidth());
        assertEquals(800, image.getHeight());
        assertTrue(IntStream.range(0, 800).mapToObj(y -> image.getRGB(400, y)).distinct().count() > 20, "it is blank");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is no telling before the window opens")
    void withoutADisplayASentenceSaysWhatToRunInstead() throws InterruptedException {
        Launch window = Launch.of(temp, NO_DISPLAY);
        assertEquals(1, window.exitStatus());
        assertTrue(window.err().startsWith("There is no display") && window.err().contains("vla-workbench render"),
                window.err());
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
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "killing the batch file would leave its Java running")
    void aKilledComparisonGoesOnWhereItWas() throws InterruptedException, IOException {
        Path whole = temp.resolve("whole");
        Path killed = temp.resolve("killed");
        Launch uninterrupted = compare(whole);
        assertEquals(0, uninterrupted.exitStatus(), uninterrupted.err());
        Launch first = compare(killed);
        Path rows = killed.resolve("steps.csv");
        while (first.process().isAlive() && (!Files.exists(rows) || Files.readAllLines(rows).size() < 10)) {
            Thread.sleep(5);
        }
        first.process().destroyForcibly();
        first.exitStatus();
        List<String> kept = Files.readAllLines(rows);
        Launch second = compare(killed);
        assertEquals(0, second.exitStatus(), second.err());
        assertEquals(kept.subList(0, 10), Files.readAllLines(rows).subList(0, 10));
        assertEquals(answers(whole), answers(killed));
        assertTrue(Files.readString(killed.resolve("index.html")).contains("</html>"));
    }

    private Launch compare(Path results) throws IOException {
        Path samples = Launch.home().resolve("samples");
        return Launch.of(temp, NO_DISPLAY, "compare", "--episode", first(samples.resolve("episodes")), "--model",
                first(samples.resolve("checkpoints")), "--device", "cpu", "--strategy", "infoentropy", "--strategy",
                "infoentropy:preset=visual-only", "--steps", "0..11", "--out", results);
    }

    /** What does not depend on the clock. */
    private static List<String> answers(Path results) throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("steps.csv"));
        List<String> heading = List.of(lines.getFirst().split(","));
        return lines.stream().map(line -> {
            List<String> cells = List.of(line.split(",", -1));
            return IntStream.range(0, heading.size()).filter(column -> !heading.get(column).endsWith("_ms"))
                    .mapToObj(cells::get).toList().toString();
        }).toList();
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
