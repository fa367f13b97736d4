package dev.vlaworkbench.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of the distribution's launcher in a process of its own. */
final class Launch {

    private static final Path HOME = Path.of(System.getProperty("distribution.folder"));
    private static final int PATIENCE_SECONDS = 300;

    private final Path out;
    private final Path err;
    private final Process process;

    private Launch(Path folder, Map<String, String> environment, List<String> command) {
        try {
            this.out = Files.createTempFile(folder, "out", ".txt");
            this.err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            this.process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the launcher; its output goes to files in the folder. */
    static Launch of(Path folder, Map<String, String> environment, Object... arguments) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("bin").resolve(windows ? "vla-workbench.bat" : "vla-workbench").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Launch(folder, environment, command);
    }

    /** The distribution's folder. */
    static Path home() {
        return HOME;
    }

    Process process() {
        return process;
    }

    /** Waits for the end. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + err());
        }
        return process.exitValue();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
