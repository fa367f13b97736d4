package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demonstrations as h5py writes them: LIBERO's own layout and OpenVLA's regenerated one. */
class LiberoEpisodeTest {

    @TempDir
    Path folder;

    @Test
    void listsDemonstrationsByNumberAcrossGaps() throws IOException {
        Path file = original("pick_up_the_black_bowl_demo.hdf5");

        assertEquals(List.of(new EpisodeSummary("demo_0", "pick up the black bowl", 3),
                new EpisodeSummary("demo_2", "pick up the black bowl", 4),
                new EpisodeSummary("demo_10", "pick up the black bowl", 2)), EpisodeReader.list(file));
    }

    @Test
    void turnsFramesByHalfATurnExactlyOnce() throws IOException {
        Episode episode = EpisodeReader.open(original("a_demo.hdf5"), demo("demo_2"));

        assertEquals(4, episode.steps());
        RgbImage frame = episode.frame(3);
        assertEquals(24, frame.width());
        // The pixel stored at row 23, column 20 comes to the top left corner, three columns from it.
        assertEquals(230, frame.sample(3, 0, 0));
        assertEquals(200, frame.sample(3, 0, 1));
        assertEquals(43, frame.sample(3, 0, 2));
        assertEquals(0, frame.sample(23, 23, 0));
        assertEquals(FramePreparation.RAW_FRAME, episode.preparation());
    }

    @Test
    void readsRecordedActionsAndSuccess() throws IOException {
        Episode episode = EpisodeReader.open(original("a_demo.hdf5"), demo("2"));

        assertEquals("demo_2", episode.name());
        assertEquals(Optional.of(List.of(0.072, 0.082, 0.092, 0.102, 0.112, 0.122, 0.132)), episode.recordedAction(1)
                .map(values -> values.stream().map(value -> Math.round(value * 1e6) / 1e6).toList()));
        assertEquals(Optional.of(true), episode.success());
    }

    @Test
    void theActionChosenInViewOfAFrameIsTheNextOneWhereFramesFollowActions() throws IOException {
        Episode original = EpisodeReader.open(original("a_demo.hdf5"), demo("demo_2"));
        assertEquals(original.recordedAction(1), original.actionInViewOf(0));
        assertEquals(Optional.empty(), original.actionInViewOf(3));

        Episode regenerated = EpisodeReader.open(
                Fixtures.copy("regenerated.hdf5", folder.resolve("a_task_demo.hdf5")), demo("demo_1"));
        assertEquals(regenerated.recordedAction(0), regenerated.actionInViewOf(0));
        assertTrue(regenerated.actionInViewOf(4).isPresent());
    }

    @Test
    void prefersTheFileNameAndSaysWhereTheAttributesDiffer() throws IOException {
        Episode episode = EpisodeReader.open(original("KITCHEN_SCENE10_put_the_bowl_on_the_plate_demo.hdf5"),
                EpisodeOptions.none());

        assertEquals("put the bowl on the plate", episode.instruction());
        assertTrue(hasNote(episode, "Pick the akita black bowl"), episode.notes().toString());
    }

    @Test
    void takesTheAttributeWhereTheNameSaysNothing() throws IOException {
        assertEquals("Pick the akita black bowl",
                EpisodeReader.open(original("recording.h5"), EpisodeOptions.none()).instruction());
    }

    @Test
    void takesThePersonsSentenceBeforeAll() throws IOException {
        EpisodeOptions options = new EpisodeOptions(Optional.empty(), Optional.of("  open the drawer "));

        assertEquals("open the drawer", EpisodeReader.open(original("a_demo.hdf5"), options).instruction());
    }

    @Test
    void saysThatFramesFollowActionsInOriginalFilesOnly() throws IOException {
        Episode original = EpisodeReader.open(original("a_demo.hdf5"), EpisodeOptions.none());
        Episode regenerated = EpisodeReader.open(Fixtures.copy("regenerated.hdf5", folder.resolve("b_demo.hdf5")),
                EpisodeOptions.none());

        assertTrue(hasNote(original, "after action t"), original.notes().toString());
        assertFalse(hasNote(regenerated, "after action t"), regenerated.notes().toString());
    }

    @Test
    void readsRegeneratedFilesCompressedAndWithoutAttributes() throws IOException {
        Path file = Fixtures.copy("regenerated.hdf5", folder.resolve("open_the_middle_drawer_demo.hdf5"));

        assertEquals(List.of("demo_1", "demo_7"),
                EpisodeReader.list(file).stream().map(EpisodeSummary::name).toList());
        Episode episode = EpisodeReader.open(file, demo("demo_7"));
        assertEquals("open the middle drawer", episode.instruction());
        assertEquals(142, episode.frame(2).sample(5, 5, 2));
        assertEquals(180, episode.frame(2).sample(5, 5, 0));
        assertEquals(0.217, episode.recordedAction(2).orElseThrow().getLast() - 0.0, 0.011);
    }

    @Test
    void readsLzfAndLinksWithinTheFile() throws IOException {
        Episode lzf = EpisodeReader.open(Fixtures.copy("lzf.hdf5", folder.resolve("a_demo.hdf5")),
                EpisodeOptions.none());
        Episode linked = EpisodeReader.open(Fixtures.copy("soft_links.hdf5", folder.resolve("b_demo.hdf5")),
                EpisodeOptions.none());

        assertEquals(230, lzf.frame(0).sample(0, 0, 0));
        assertEquals(230, linked.frame(2).sample(0, 0, 0));
    }

    @Test
    void knowsTheFormatByContentNotByName() throws IOException {
        assertEquals(3, EpisodeReader.open(original("video.mp4"), EpisodeOptions.none()).steps());
    }

    @Test
    void readsAFileBehindAUserBlock() throws IOException {
        Path file = Fixtures.copy("user_block.hdf5", folder.resolve("a_demo.hdf5"));

        assertEquals(230, EpisodeReader.open(file, EpisodeOptions.none()).frame(0).sample(0, 0, 0));
        byte[] whole = Files.readAllBytes(file);
        Fixtures.assertRefused(Files.write(folder.resolve("b_demo.hdf5"), Arrays.copyOf(whole, whole.length - 100)),
                "is truncated");
    }

    @Test
    void notesActionsOutOfRangeWrongConventionAndBlueFrames() {
        DemoFile file = new DemoFile().with("demo_0", 1).attribute("macros_image_convention", "opencv");
        byte[][][][] blue = new byte[1][DemoFile.SIDE][DemoFile.SIDE + 8][3];
        for (byte[][] row : blue[0]) {
            for (byte[] pixel : row) {
                pixel[2] = (byte) 200;
            }
        }
        double[][] actions = {{-1.4, 0, 0, 0, 0, 0, 2}};
        file.set("demo_0", "obs/agentview_rgb", blue).set("demo_0", "actions", actions);

        Episode episode = EpisodeReader.open(file.write(folder.resolve("a_demo.hdf5")), EpisodeOptions.none());

        assertTrue(hasNote(episode, "[-1.40, 2.00]"), episode.notes().toString());
        assertTrue(hasNote(episode, "opencv"), episode.notes().toString());
        assertTrue(hasNote(episode, "BGR"), episode.notes().toString());
        assertTrue(hasNote(episode, "40 x 32"), episode.notes().toString());
        assertEquals(Optional.empty(), episode.success());
    }

    @Test
    void sparesOneDamagedDemonstrationTheOthers() {
        Path file = new DemoFile().with("demo_0", 2).with("demo_1", 3).set("demo_0", "obs/agentview_rgb", null)
                .set("demo_0", "obs/other", new double[2]).write(folder.resolve("a_demo.hdf5"));

        assertEquals(List.of(0, 3), EpisodeReader.list(file).stream().map(EpisodeSummary::steps).toList());
        assertEquals(3, EpisodeReader.open(file, demo("demo_1")).steps());
    }

    @Test
    void problemInfoThatIsNoJsonIsLeftAside() {
        Path file = new DemoFile().with("demo_0", 1).attribute("problem_info", "{not json")
                .attribute("bddl_file_content", "(:Language Close the drawer )").write(folder.resolve("x.hdf5"));

        Episode episode = EpisodeReader.open(file, EpisodeOptions.none());

        assertEquals("Close the drawer", episode.instruction());
        assertTrue(hasNote(episode, "problem_info"), episode.notes().toString());
    }

    @Test
    void aFileMaySayThatFramesComeBeforeActions() {
        Path file = new DemoFile().with("demo_0", 1).attribute("problem_info", "{\"language_instruction\": \"a\"}")
                .attribute("frame_alignment", "before_action").write(folder.resolve("a_demo.hdf5"));

        assertFalse(hasNote(EpisodeReader.open(file, EpisodeOptions.none()), "after action t"));
    }

    private Path original(String name) throws IOException {
        return Fixtures.copy("original.hdf5", folder.resolve(name));
    }

    private static EpisodeOptions demo(String name) {
        return new EpisodeOptions(Optional.of(name), Optional.empty());
    }

    private static boolean hasNote(Episode episode, String words) {
        return episode.notes().stream().anyMatch(note -> note.contains(words));
    }
}
