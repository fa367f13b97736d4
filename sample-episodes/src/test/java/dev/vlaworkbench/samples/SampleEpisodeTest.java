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
import dev.vlaworkbench.samples.scene.AgentView;
import dev.vlaworkbench.samples.scene.PickAndPlace;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed episode is what this module makes, and what the workbench reads. */
class SampleEpisodeTest {

    private static final String INSTRUCTION = "pick up the black bowl next to the ramekin and place it on the plate";

    private final SampleFiles committed = new SampleFiles(Path.of("").toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void theWorkbenchReadsIt() {
        Episode episode = EpisodeReader.open(committed.episode(), EpisodeOptions.none());

        assertEquals(60, episode.steps());
        assertEquals(INSTRUCTION, episode.instruction());
        assertEquals(Optional.of(true), episode.success());
        assertEquals(List.of(), episode.notes());
        assertEquals(256, episode.frame(0).width());
        assertEquals(256, episode.frame(0).height());
    }

    @Test
    void itsFramesAreTheRenderersMirroredAsOpenVlaSeesThem() {
        Episode episode = EpisodeReader.open(committed.episode(), EpisodeOptions.none());
        PickAndPlace motion = SampleFiles.motion();
        AgentView camera = new AgentView(motion, SampleFiles.FRAME_SIDE);

        for (int t : new int[]{0, 33, 59}) {
            assertArrayEquals(mirrored(camera.draw(motion.moments().get(t))), episode.frame(t).toBytes(), "frame " + t);
        }
    }

    @Test
    void makingItAgainGivesTheSameContent() throws IOException {
        Episode episode = EpisodeReader.open(committed.episode(), EpisodeOptions.none());
        Path again = folder.resolve("again.hdf5");

        // The frames are taken from the committed file here; the test above draws some of them anew.
        new LiberoFileWriter(INSTRUCTION).write(again, new Demonstration(SampleFiles.motion()), t -> RgbImage
                .of(SampleFiles.FRAME_SIDE, SampleFiles.FRAME_SIDE, mirrored(episode.frame(t))));

        Map<String, String> expected = content(committed.episode());
        assertTrue(expected.keySet().containsAll(
                List.of("/data/demo_0/actions", "/data/demo_0/obs/agentview_rgb", "/data/@problem_info")),
                expected.keySet()::toString);
        assertEquals(expected, content(again));
    }

    @Test
    void theSameMotionGivesTheSameBytesOnAnyMachine() throws IOException {
        RgbImage grey = RgbImage.of(16, 16, new byte[16 * 16 * 3]);
        Path one = folder.resolve("one.hdf5");
        Path other = folder.resolve("other.hdf5");

        new LiberoFileWriter("a").write(one, new Demonstration(PickAndPlace.of(3)), t -> grey);
        new LiberoFileWriter("a").write(other, new Demonstration(PickAndPlace.of(3)), t -> grey);

        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        String text = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(System.getProperty("os.name")), "the file names the system that made it");
    }

    @Test
    void anotherSeedGivesAnotherMotion() {
        assertFalse(PickAndPlace.of(1).moments().equals(PickAndPlace.of(2).moments()));
    }

    @Test
    void itsActionsLeadWhereTheHandGoes() {
        Episode episode = EpisodeReader.open(committed.episode(), EpisodeOptions.none());
        double[][] hand;
        try (HdfFile hdf = new HdfFile(committed.episode())) {
            hand = (double[][]) hdf.getDatasetByPath("/data/demo_0/obs/ee_pos").getData();
        }
        for (int t = 0; t + 1 < episode.steps(); t++) {
            List<Double> action = episode.recordedAction(t).orElseThrow();
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(hand[t + 1][axis], hand[t][axis] + 0.05 * action.get(axis), 1e-12, "step " + t);
            }
            assertTrue(action.stream().allMatch(value -> Math.abs(value) <= 1), "step " + t + ": " + action);
            assertEquals(1, Math.abs(action.get(6)), "the gripper opens or closes");
        }
    }

    @Test
    void theBowlEndsOnThePlate() {
        var moments = SampleFiles.motion().moments();
        var first = moments.getFirst().bowlFoot();
        var last = moments.getLast().bowlFoot();

        assertEquals(0.9, first.z(), 1e-12);
        assertEquals(0.907, last.z(), 1e-9);
        assertEquals(0.21, last.y(), 0.02);
        assertTrue(moments.stream().anyMatch(moment -> moment.bowlFoot().z() > 1.0), "the bowl is lifted");
    }

    private static byte[] mirrored(RgbImage image) {
        byte[] rgb = image.toBytes();
        byte[] result = new byte[rgb.length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                System.arraycopy(rgb, (y * image.width() + x) * 3, result,
                        (y * image.width() + image.width() - 1 - x) * 3, 3);
            }
        }
        return result;
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
