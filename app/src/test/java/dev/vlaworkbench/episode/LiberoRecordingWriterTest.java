package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.RolloutRecording.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiberoRecordingWriterTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrittenReadsBack(boolean succeeded) {
        RolloutRecording recording = recording(succeeded, 3);
        Path file = temp.resolve("new folder").resolve("rollout.hdf5");
        LiberoRecordingWriter.write(file, recording);
        Episode episode = EpisodeReader.open(file, EpisodeOptions.none());
        assertEquals("Put the big bowl on Anna's plate", episode.instruction());
        assertEquals(Optional.of(succeeded), episode.success());
        assertEquals(3, episode.steps());
        for (int t = 0; t < 3; t++) {
            assertArrayEquals(recording.frames().get(t).toBytes(), episode.frame(t).toBytes(), "frame " + t);
            assertEquals(Optional.of(recording.actions().get(t)), episode.recordedAction(t));
            assertEquals(Optional.of(recording.actions().get(t)), episode.actionInViewOf(t));
        }
        assertEquals(FramePreparation.RAW_FRAME, episode.preparation());
    }

    @Test
    void anEpisodeOfOneStepReadsBack() {
        Path file = temp.resolve("one.hdf5");
        LiberoRecordingWriter.write(file, recording(true, 1));
        assertEquals(1, EpisodeReader.open(file, EpisodeOptions.none()).steps());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsASentence() throws IOException {
        Path notAFolder = Files.writeString(temp.resolve("file"), "text");
        String sentence = assertThrows(UserException.class,
                () -> LiberoRecordingWriter.write(notAFolder.resolve("x.hdf5"), recording(true, 1))).getMessage();
        assertTrue(sentence.contains("x.hdf5") && sentence.endsWith("name another folder."), sentence);
    }

    private static RolloutRecording recording(boolean succeeded, int steps) {
        Random random = new Random(5);
        List<RgbImage> frames = random.ints(steps).mapToObj(seed -> {
            byte[] pixels = new byte[32 * 48 * 3];
            new Random(seed).nextBytes(pixels);
            return RgbImage.of(48, 32, pixels);
        }).toList();
        List<List<Double>> actions = frames.stream()
                .map(frame -> random.doubles(7, -1, 1).boxed().toList()).toList();
        double[][] states = frames.stream().map(frame -> random.doubles(5).toArray()).toArray(double[][]::new);
        Robot robot = new Robot(new double[]{0.4, 0, 0.3}, new double[]{Math.PI, 0, 0}, new double[]{0.04, -0.04},
                new double[7]);
        return new RolloutRecording("test", "Put the big bowl on Anna's plate", succeeded, frames, actions, states,
                frames.stream().map(frame -> robot).toList());
    }
}
