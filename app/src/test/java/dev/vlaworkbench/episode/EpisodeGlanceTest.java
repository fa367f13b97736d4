package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the screen first is what the episode has at that step when it is read. */
class EpisodeGlanceTest {

    /** In the chunks that h5py chooses: tiles of every frame, deflated. */
    private static final Path BUNDLED = Path
            .of("../sample-episodes/episodes/push_the_plate_to_the_front_of_the_table_demo.hdf5");

    @TempDir
    private Path folder;

    private static void assertSame(Path file, EpisodeOptions options, int t) {
        Episode episode = EpisodeReader.open(file, options);
        EpisodeGlance glance = EpisodeReader.glance(file, options, t);
        assertArrayEquals(episode.frame(Math.min(t, episode.steps() - 1)).toBytes(), glance.frame().toBytes());
        assertEquals(episode.instruction(), glance.instruction());
        assertEquals(episode.preparation(), glance.preparation());
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "400"})
    void ofTiles(int t) {
        assertSame(BUNDLED, EpisodeOptions.none(), t);
    }

    @ParameterizedTest
    @CsvSource({"original.hdf5,demo_0", "regenerated.hdf5,demo_1", "lzf.hdf5,demo_0"})
    void ofOtherLayouts(String fixture, String demo) throws IOException {
        Path file = Fixtures.copy(fixture, folder.resolve("open_the_drawer_demo.hdf5"));
        assertSame(file, new EpisodeOptions(Optional.of(demo), Optional.empty()), 1);
        assertSame(file, new EpisodeOptions(Optional.of(demo), Optional.of("open it")), 0);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "400"})
    void ofAVideo(int t) throws IOException {
        Path file = VideoFile.write(folder.resolve(
                "2025_01_02-03_04_05--episode=1--success=False--task=wipe_the_table.mp4"), 64, 7, false);
        assertSame(file, EpisodeOptions.none(), t);
    }

    @Test
    void anEpisodeThatIsNotThereIsAFault() {
        EpisodeOptions other = new EpisodeOptions(Optional.of("demo_77"), Optional.empty());
        assertThrows(UserException.class, () -> EpisodeReader.glance(BUNDLED, other, 0));
    }
}
