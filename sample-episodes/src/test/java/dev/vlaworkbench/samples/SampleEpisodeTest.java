package dev.vlaworkbench.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.samples.files.Demonstration;
import dev.vlaworkbench.samples.files.LiberoFileWriter;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.DataType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The committed episodes are what this module makes, and what the workbench reads. */
class SampleEpisodeTest {

    private static final long MOST_BYTES = 8_000_000;

    private final SampleFiles committed = new SampleFiles(Path.of("").toAbsolutePath());

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> theWorkbenchReadsWhatTheExpertDid() {
        return Bundled.ALL.stream().map(bundled -> DynamicTest.dynamicTest(bundled.task().instruction(), () -> {
            Episode episode = open(bundled);
            Demonstration demonstration = bundled.demonstration();

            assertEquals(demonstration.steps(), episode.steps());
            assertEquals(bundled.task().instruction(), episode.instruction());
            assertEquals(Optional.of(true), episode.success());
            assertEquals(List.of(), episode.notes());
            SceneView view = new SceneView(bundled.seed());
            Simulation simulation = new Simulation(bundled.task(), bundled.seed());
            for (int t = 0; t < episode.steps(); t++) {
                assertFalse(simulation.succeeded(), "done before step " + t);
                assertEquals(demonstration.state(t), simulation.state(), "step " + t);
                if (t % 20 == 0 || t == episode.steps() - 1) {
                    assertArrayEquals(view.draw(simulation.state()), episode.frame(t).toBytes(), "frame " + t);
                }
                simulation.act(episode.recordedAction(t).orElseThrow().stream().mapToDouble(Double::doubleValue)
                        .toArray());
            }
            assertTrue(simulation.succeeded(), "the recorded actions do the task");
        }));
    }

    @Test
    void thereAreTwoOfEachSuiteAndTheyAreSmall() throws IOException {
        long bytes = 0;
        for (Suite suite : Suite.values()) {
            assertEquals(2, Bundled.ALL.stream().filter(bundled -> bundled.task().suite() == suite).count(),
                    suite.label());
        }
        try (Stream<Path> files = Files.list(committed.folder().resolve("episodes"))) {
            List<Path> all = files.toList();
            assertEquals(Bundled.ALL.size(), all.size());
            for (Path file : all) {
                bytes += Files.size(file);
            }
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    @Test
    void makingOneAgainGivesTheSameContent() throws IOException {
        Bundled bundled = Bundled.ALL.getFirst();
        Episode episode = open(bundled);
        Path again = folder.resolve("again.hdf5");

        // The frames are taken from the committed file here; the test above draws some of them anew.
        new LiberoFileWriter().write(again, bundled.demonstration(), episode::frame);

        Map<String, String> expected = content(committed.episode(bundled));
        assertTrue(expected.keySet().containsAll(
                List.of("/data/demo_0/actions", "/data/demo_0/states", "/data/demo_0/obs/agentview_rgb",
                        "/data/@problem_info")),
                expected.keySet()::toString);
        assertEquals(expected, content(again));
    }

    @Test
    void theSameAttemptGivesTheSameBytesOnAnyMachine() throws IOException {
        RgbImage grey = RgbImage.of(16, 16, new byte[16 * 16 * 3]);
        Path one = folder.resolve("one.hdf5");
        Path other = folder.resolve("other.hdf5");

        new LiberoFileWriter().write(one, Demonstration.of(Suite.GOAL.tasks().getFirst(), 3), t -> grey);
        new LiberoFileWriter().write(other, Demonstration.of(Suite.GOAL.tasks().getFirst(), 3), t -> grey);

        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        String text = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(System.getProperty("os.name")), "the file names the system that made it");
    }

    @Test
    void anyNumberMoreCanBeMade() throws IOException {
        assertEquals(Optional.empty(), MakeEpisodes.write(List.of("goal", "2", "17", folder.toString())));

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> made = files.filter(Files::isRegularFile).sorted().toList();
            assertEquals(2, made.size(), made::toString);
            for (Path file : made) {
                assertEquals(Optional.of(true), EpisodeReader.open(file, EpisodeOptions.none()).success());
            }
        }
    }

    @Test
    void argumentsThatMakeNoSenseAreToldAndNothingIsWritten() throws IOException {
        for (List<String> arguments : List.of(List.<String>of(), List.of("kitchen", "1", "0", folder.toString()),
                List.of("goal", "none", "0", folder.toString()), List.of("goal", "0", "0", folder.toString()),
                List.of("goal", "1", "-1", folder.toString()))) {
            assertTrue(MakeEpisodes.write(arguments).orElseThrow().contains("spatial, object, goal, long"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private Episode open(Bundled bundled) {
        return EpisodeReader.open(committed.episode(bundled), EpisodeOptions.none());
    }

    private static Map<String, String> content(Path file) {
        Map<String, String> content = new TreeMap<>();
        try (HdfFile hdf = new HdfFile(file)) {
            collect(hdf, content);
        }
        return content;
    }

    /** Every attribute and dataset as text; the frames, being many, as their hash. */
    private static void collect(Node node, Map<String, String> content) {
        node.getAttributes().forEach((name, attribute) -> content.put(node.getPath() + "@" + name,
                type(attribute.getDataType()) + " " + text(attribute.getData())));
        if (node instanceof Dataset dataset) {
            content.put(node.getPath(),
                    type(dataset.getDataType()) + " " + Arrays.toString(dataset.getDimensionsAsLong()) + " "
                            + text(dataset.getDataFlat()));
        }
        if (node instanceof Group group) {
            content.put(node.getPath(), "group");
            group.forEach(child -> collect(child, content));
        }
    }

    private static String type(DataType type) {
        return type.getClass().getSimpleName() + " of " + type.getSize() + " bytes";
    }

    private static String text(Object data) {
        return switch (data) {
            case double[] values -> "hash " + Arrays.hashCode(values);
            case int[] values -> "hash " + Arrays.hashCode(values);
            default -> data.toString();
        };
    }
}
