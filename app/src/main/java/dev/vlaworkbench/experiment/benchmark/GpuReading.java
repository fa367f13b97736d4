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

    /**
     * Reads the clocks of a model's GPU.
     *
     * @param model what runs on it
     * @param meanwhile done over and over while {@code nvidia-smi} runs: a GPU without work lowers its clocks
     * @return empty on a CPU, where there is no {@code nvidia-smi}, or when it says nothing in time
     */
    static Optional<GpuReading> of(ModelInfo model, Runnable meanwhile) {
        return model.device().equals("cpu") ? Optional.empty() : read(COMMAND, LIMIT, meanwhile);
    }

    static Optional<GpuReading> read(List<String> command, Duration limit, Runnable meanwhile) {
        Path answer = null;
        try {
            // A file, since a reader of a pipe would wait as long as the program lives.
            answer = Files.createTempFile("gpu", ".csv");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile())
                    .start();
            try {
                return ends(process, limit, meanwhile) && process.exitValue() == 0
                        ? Files.readAllLines(answer, StandardCharsets.UTF_8).stream().findFirst()
                                .flatMap(GpuReading::parse)
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException absent) {
            return Optional.empty();
        } finally {
            delete(answer);
        }
    }

    private static boolean ends(Process process, Duration limit, Runnable meanwhile) {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < limit.toNanos()) {
            meanwhile.run();
        }
        return !process.isAlive();
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
                "GPU under load: %s, SM %.0f MHz, memory %.0f MHz, %.0f degrees C, %.0f W, %.0f MiB in use",
                name, smMhz, memoryMhz, celsius, watts, usedMebibytes);
    }
}
