package dev.vlaworkbench.ui;

import dev.vlaworkbench.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Versions of everything that a result may depend on. */
final class AboutText {

    private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");
    private static final Pattern DRIVER = Pattern.compile("Kernel Module.*?\\s(\\d+\\.\\d+(?:\\.\\d+)?)\\s");

    private AboutText() {}

    /**
     * A line for each.
     *
     * @param info the model that is loaded; null when none is
     * @param settings where the session is kept, when it is
     */
    static List<String> lines(ModelInfo info, Optional<Path> settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Workbench " + version());
        lines.add("JDK " + Runtime.version() + " (" + System.getProperty("java.vm.vendor") + ")");
        lines.add("JavaFX " + System.getProperty("javafx.runtime.version", System.getProperty("javafx.version")));
        lines.add("System " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of Java heap at most");
        lines.add(info == null
                ? "Engine: shown when a model is loaded"
                : "Engine " + info.engine());
        lines.add(info == null
                ? "Model: none is loaded"
                : "Model " + info.name() + (info.untrained() ? " (untrained)" : "") + ", " + info.parameters()
                        + " weights, " + info.dtype());
        if (info != null) {
            lines.add("Device " + info.device() + ", " + info.deviceName() + "; latency by " + info.clock());
        }
        lines.add("NVIDIA driver " + driver().orElse("none found"));
        settings.ifPresent(file -> lines.add("Session file " + file));
        return lines;
    }

    private static String version() {
        return Optional.ofNullable(AboutText.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /** As the kernel module tells it, on Linux. */
    private static Optional<String> driver() {
        if (!Files.isReadable(NVIDIA_DRIVER)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(NVIDIA_DRIVER)) {
            return lines.map(DRIVER::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
