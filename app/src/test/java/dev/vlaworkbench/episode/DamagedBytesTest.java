package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a file holds, opening it gives an episode or a sentence, and soon. */
class DamagedBytesTest {

    /** Long enough for a machine that is busy with other things. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"original.hdf5", "regenerated.hdf5", "lzf.hdf5"})
    void hdf5WithSpoiledMetadata(String fixture) throws IOException {
        Path file = Fixtures.copy(fixture, folder.resolve("a_demo.hdf5"));
        int refused = spoilAndOpen(file, 300, 8);

        assertTrue(refused > 0, "some of the damage must have been noticed");
    }

    @Test
    void videoWithSpoiledBytes() throws IOException {
        Path file = VideoFile.write(
                folder.resolve("2024_11_05-10_11_12--episode=3--success=True--task=pick_up.mp4"), 64, 6, true);
        int refused = spoilAndOpen(file, 80, 4);

        assertTrue(refused > 0, "some of the damage must have been noticed");
    }

    /** The same damage in every run, looked at by as many threads as there are cores. */
    private int spoilAndOpen(Path file, int times, int bytesEach) throws IOException {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(7);
        List<byte[]> damaged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            byte[] spoiled = good.clone();
            for (int k = 0; k < bytesEach; k++) {
                spoiled[random.nextInt(
                        Math.min(good.length, 12_000))] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
            }
            damaged.add(spoiled);
        }
        return (int) IntStream.range(0, times).parallel().filter(i -> {
            Path copy = write(folder.resolve("copy-" + i), file.getFileName(), damaged.get(i));
            return !assertTimeoutPreemptively(SOON, () -> opens(copy));
        }).count();
    }

    private static Path write(Path folder, Path name, byte[] bytes) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(name), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean opens(Path file) {
        try {
            EpisodeReader.list(file);
            EpisodeReader.open(file, EpisodeOptions.none());
            return true;
        } catch (UserException e) {
            return false;
        }
    }
}
