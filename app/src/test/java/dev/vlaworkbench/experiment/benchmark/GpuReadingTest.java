package dev.vlaworkbench.experiment.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuReadingTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path temp;

    private int worked;

    private Optional<GpuReading> readingOf(String script, Duration limit) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no shell");
        Path program = Files.writeString(temp.resolve("smi.sh"), script);
        return GpuReading.read(List.of("/bin/sh", program.toString()), limit, this::meanwhile);
    }

    private void meanwhile() {
        LockSupport.parkNanos(1_000_000);
        worked++;
    }

    @Test
    void keepsTheGpuBusyMeanwhile() throws IOException {
        assertTrue(readingOf("sleep 0.2; echo '1980, 3201, 41, 312.55, 15821, NVIDIA H200'", LIMIT).isPresent());
        assertTrue(worked > 5, "work was done " + worked + " times");
    }

    @Test
    void readsTheFirstGpu() throws IOException {
        assertEquals(
                Optional.of(new GpuReading("NVIDIA H200", 1980, 3201, 41, 312.55, 15821)),
                readingOf("echo '1980, 3201, 41, 312.55, 15821, NVIDIA H200'; echo '345, 3201, 30, 70.00, 5, other'",
                        LIMIT));
    }

    @Test
    void anUnknownNumberIsNoReading() throws IOException {
        assertTrue(readingOf("echo '1980, 3201, 41, [N/A], 15821, NVIDIA H200'", LIMIT).isEmpty());
    }

    @Test
    void aFailingProgramIsNoReading() throws IOException {
        assertTrue(readingOf("echo '1, 2, 3, 4, 5, six'; exit 9", LIMIT).isEmpty());
    }

    @Test
    void anAbsentProgramIsNoReading() {
        assertTrue(GpuReading.read(List.of(temp.resolve("absent").toString()), LIMIT, this::meanwhile).isEmpty());
    }

    @Test
    void aHangingProgramIsEnded() throws IOException {
        long start = System.nanoTime();
        assertTrue(readingOf("exec sleep 60", Duration.ofMillis(200)).isEmpty());
        assertTrue(System.nanoTime() - start < 30e9);
    }
}
