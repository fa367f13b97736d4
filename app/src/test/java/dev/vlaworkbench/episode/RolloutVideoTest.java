package dev.vlaworkbench.episode;

import static dev.vlaworkbench.episode.Fixtures.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutVideoTest {

    private static final String OFFICIAL = "2024_11_05-10_11_12--episode=3--success=True--task=pick_up_the_red_block.mp4";

    @TempDir
    Path folder;

    @Test
    void readsEveryFrameInOrderWithItsColours() throws IOException {
        Episode episode = EpisodeReader.open(VideoFile.write(folder.resolve(OFFICIAL), 224, 12, false),
                EpisodeOptions.none());

        assertEquals(12, episode.steps());
        assertEquals("pick up the red block", episode.instruction());
        assertEquals(Optional.of(true), episode.success());
        assertEquals(Optional.empty(), episode.recordedAction(0));
        assertEquals(FramePreparation.ROLLOUT_VIDEO, episode.preparation());
        for (int t = 0; t < 12; t++) {
            assertEquals(200, episode.frame(t).sample(40, 100, 0), 12, "red of frame " + t);
            assertEquals(20, episode.frame(t).sample(40, 100, 2), 12, "blue of frame " + t);
            assertEquals(8 * t, episode.frame(t).sample(180, 100, 1), 6, "grey of frame " + t);
        }
    }

    @Test
    void listsOneEpisodeWithItsLength() throws IOException {
        Path video = VideoFile.write(folder.resolve(OFFICIAL), 64, 7, false);

        assertEquals(List.of(new EpisodeSummary(OFFICIAL.replace(".mp4", ""), "pick up the red block", 7)),
                EpisodeReader.list(video));
    }

    @Test
    void preparesTheLargerFramesOfOtherScriptsLikeRawOnes() throws IOException {
        Path video = VideoFile.write(
                folder.resolve("2024_11_05-10_11_12--openvla_oft--episode=3--success=False--task=open_the_drawer.mp4"),
                256, 3, false);

        Episode episode = EpisodeReader.open(video, EpisodeOptions.none());

        assertEquals(FramePreparation.RAW_FRAME, episode.preparation());
        assertEquals(Optional.of(false), episode.success());
    }

    @Test
    void prefersThePersonThenTheSidecarThenTheName() throws IOException {
        Path video = VideoFile.write(folder.resolve(OFFICIAL), 64, 2, false);
        Files.writeString(folder.resolve(OFFICIAL.replace(".mp4", ".json")), "\uFEFF{\"instruction\": \"from json\"}");

        assertEquals("from json", EpisodeReader.open(video, EpisodeOptions.none()).instruction());
        Files.writeString(folder.resolve(OFFICIAL.replace(".mp4", ".txt")), "from text\n");
        assertEquals("from text", EpisodeReader.open(video, EpisodeOptions.none()).instruction());
        assertEquals("from text", EpisodeReader.list(video).getFirst().instruction());
        assertEquals("said", EpisodeReader.open(video, said("said")).instruction());
    }

    @Test
    void saysWhenTheNamesInstructionWasCut() throws IOException {
        String cut = "pick_up_the_black_bowl_between_the_plate_and_the_r";
        Path video = VideoFile.write(
                folder.resolve("primary--2024_11_05-10_11_12--episode=3--success=1--task=" + cut + ".mp4"), 224, 2,
                false);

        Episode episode = EpisodeReader.open(video, EpisodeOptions.none());

        assertTrue(hasNote(episode, "50 characters"), episode.notes().toString());
        assertTrue(hasNote(episode, "primary camera"), episode.notes().toString());
        assertEquals(Optional.of(true), episode.success());
        assertFalse(hasNote(EpisodeReader.open(video, said("the whole sentence")), "50 characters"));
    }

    @Test
    void aNameThatSaysNothingNeedsAnInstruction() throws IOException {
        Path video = VideoFile.write(folder.resolve("clip.mp4"), 64, 2, false);

        assertRefused(video, "--instruction", "clip.txt");
        assertEquals("clip", EpisodeReader.open(video, said("push the button")).name());
        assertEquals("", EpisodeReader.list(video).getFirst().instruction());
    }

    @Test
    void brokenSidecarsAreNamed() throws IOException {
        Path video = VideoFile.write(folder.resolve("clip.mp4"), 64, 2, false);
        Path json = Files.writeString(folder.resolve("clip.json"), "{\"instruction\": ");

        assertSentence(video, "clip.json", "is not JSON");
        Files.writeString(json, "{\"task\": \"x\"}");
        assertSentence(video, "clip.json", "says no instruction");
        Path text = Files.writeString(folder.resolve("clip.txt"), "  \n");
        assertSentence(video, "clip.txt", "says no instruction");
        Files.write(text, new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0});
        assertSentence(video, "clip.txt", "not UTF-8");
        Files.write(text, new byte[70_000]);
        assertSentence(video, "clip.txt", "longer than");
    }

    @Test
    void aVideoHasNoDemonstrations() throws IOException {
        Path video = VideoFile.write(folder.resolve(OFFICIAL), 64, 2, false);

        assertRefused(video, new EpisodeOptions(Optional.of("demo_3"), Optional.empty()), "holds one episode",
                "demo_3");
    }

    @Test
    void indexMissingBecauseTheVideoWasCut() throws IOException {
        assertRefused(cut(VideoFile.write(folder.resolve("whole.mp4"), 224, 20, false), 0.6), said("x"),
                "cut off or damaged");
    }

    @Test
    void picturesMissingBehindAnIndexInFront() throws IOException {
        assertRefused(cut(VideoFile.write(folder.resolve("whole.mp4"), 224, 20, true), 0.6), said("x"),
                "declares 20 frames");
    }

    @Test
    void headerWithoutAVideo() throws IOException {
        Path file = Files.write(folder.resolve("a.mp4"),
                new byte[]{0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0,
                        0, 0});

        assertRefused(file, said("x"), "cannot be decoded");
        assertThrows(UserException.class, () -> EpisodeReader.list(file));
    }

    @Test
    void framesLargerThanMemory() throws IOException {
        Path video = VideoFile.write(folder.resolve("a.mp4"), 64, 5, false);

        UserException fault = assertThrows(UserException.class,
                () -> new RolloutVideo(video, new MemoryBudget(30_000)).read(said("x")));
        assertTrue(fault.getMessage().contains("-Xmx"), fault.getMessage());
    }

    private static EpisodeOptions said(String instruction) {
        return new EpisodeOptions(Optional.empty(), Optional.of(instruction));
    }

    private static Path cut(Path whole, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(whole.resolveSibling("cut.mp4"), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private static void assertSentence(Path video, String... words) {
        String sentence = assertThrows(UserException.class, () -> EpisodeReader.open(video, EpisodeOptions.none()))
                .getMessage();
        for (String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is not in: " + sentence);
        }
    }

    private static boolean hasNote(Episode episode, String words) {
        return episode.notes().stream().anyMatch(note -> note.contains(words));
    }
}
