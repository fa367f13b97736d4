package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What memory is in use.
 *
 * @param heapMebibytes Java objects after a garbage collection, MiB
 * @param residentMebibytes memory of the process, Java's and PyTorch's, MiB; empty where the system has no {@code /proc}
 * @param gpuMebibytes the GPU's memory in use by all programs, MiB; empty where it cannot be read
 */
public record MemoryReading(
        double heapMebibytes, Optional<Double> residentMebibytes, Optional<Double> gpuMebibytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long PAUSE_NANOS = 2_000_000;
    private static final double KIBIBYTES = 1024;
    private static final double BYTES = KIBIBYTES * 1024;

    /** Collects garbage and reads. */
    static MemoryReading now(ModelInfo model) {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return new MemoryReading(
                (java.totalMemory() - java.freeMemory()) / BYTES, resident(STATUS),
                GpuReading.of(model, () -> LockSupport.parkNanos(PAUSE_NANOS)).map(GpuReading::usedMebibytes));
    }

    static Optional<Double> resident(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTES);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
