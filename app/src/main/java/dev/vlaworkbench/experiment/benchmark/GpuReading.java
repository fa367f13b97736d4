package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.model.ModelInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The first GPU's clocks as {@code nvidia-smi} tells them.
 *
 * @param name such as "NVIDIA H200"
 * @param smMhz clock of the multiprocessors, MHz
 * @param memoryMhz clock of the memory, MHz
 * @param celsius temperature of the chip
 * @param watts power drawn
 * @param usedMebibytes the GPU's memory in use by all programs, MiB
 */
public record GpuReading(String name, double smMhz, double memoryMhz, double celsius, double watts,
        double usedMebibytes) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<String> COMMAND = List.of(
            "nvidia-smi", "--id=0", "--query-gpu=clocks.sm,clocks.mem,temperature.gpu,power.draw,memory.used,name",
            "--format=csv,noheader,nounits");

    /** Reads the clocks of a model's GPU now; empty on a CPU, where there is no {@code nvidia-smi}, or it says nothing in time. */
    static Optional<GpuReading> of(ModelInfo model) {
        return model.device().equals("cpu") ? Optional.empty() : read(COMMAND, LIMIT);
    }

    static Optional<GpuReading> read(List<String> command, Duration limit) {
        Path answer = null;
        try {
            // A file, since a reader of a pipe would wait as long as the program lives.
            answer = Files.createTempFile("gpu", ".csv");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile())
                    .start();
            try {
                boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
                return ended && process.exitValue() == 0
                        ? Files.readAllLines(answer, StandardCharsets.UTF_8).stream().findFirst()
                                .flatMap(GpuReading::parse)
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(answer);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }

    /** Five numbers and a name; a driver that does not know one of the numbers writes a word in brackets. */
    private static Optional<GpuReading> parse(String line) {
        String[] cells = line.split(",", 6);
        try {
            return cells.length < 6
                    ? Optional.empty()
                    : Optional.of(new GpuReading(
                            cells[5].strip(), Double.parseDouble(cells[0]), Double.parseDouble(cells[1]),
                            Double.parseDouble(cells[2]), Double.parseDouble(cells[3]),
                            Double.parseDouble(cells[4])));
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    String toText() {
        return String.format(
                Locale.ROOT,
                "GPU after the last step: %s, SM %.0f MHz, memory %.0f MHz, %.0f degrees C, %.0f W, %.0f MiB in use",
                name, smMhz, memoryMhz, celsius, watts, usedMebibytes);
    }
}
