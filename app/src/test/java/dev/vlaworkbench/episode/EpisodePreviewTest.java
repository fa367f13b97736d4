package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list's picture is the frame that opening the episode gives. */
class EpisodePreviewTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"original.hdf5,demo_0", "original.hdf5,demo_2", "regenerated.hdf5,demo_1", "lzf.hdf5,demo_0"})
    void ofADemonstration(String fixture, String demo) throws IOException {
        Path file = Fixtures.copy(fixture, folder.resolve("open_the_drawer_demo.hdf5"));
        Episode episode = EpisodeReader.open(file, new EpisodeOptions(Optional.of(demo), Optional.empty()));
        EpisodePreview preview = EpisodeReader.preview(file, Optional.of(demo));
        assertArrayEquals(episode.frame(0).toBytes(), preview.firstFrame().toBytes());
        assertEquals(episode.frame(0).width(), preview.firstFrame().width());
        assertEquals(episode.success(), preview.success());
    }

    @Test
    void ofAVideo() throws IOException {
        Path file = VideoFile.write(folder.resolve(
                "2025_01_02-03_04_05--episode=1--success=False--task=wipe_the_table.mp4"), 64, 7, false);
        Episode episode = EpisodeReader.open(file, EpisodeOptions.none());
        EpisodePreview preview = EpisodeReader.preview(file, Optional.empty());
        assertArrayEquals(episode.frame(0).toBytes(), preview.firstFrame().toBytes());
        assertEquals(Optional.of(false), preview.success());
    }

    @Test
    void ofAFileThatIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
        assertThrows(UserException.class, () -> EpisodeReader.preview(text, Optional.empty()));
        Path file = Fixtures.copy("no_steps.hdf5", folder.resolve("open_the_drawer_demo.hdf5"));
        assertThrows(UserException.class, () -> EpisodeReader.preview(file, Optional.of("demo_0")));
    }
}
