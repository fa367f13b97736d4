package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.model.ModelInfo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Software and machine of a comparison: what a replay's results say, with the exact build and the GPU's driver. */
public final class Surroundings {

    private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");
    private static final Pattern VERSION = Pattern.compile("Kernel Module.*?\\s(\\d+(?:\\.\\d+)+)");

    private Surroundings() {}

    /**
     * Names and values, in the order in which they are written.
     *
     * @param model the model measured
     * @param workbenchVersion the program's version
     */
    public static Map<String, Object> of(ModelInfo model, String workbenchVersion) {
        Map<String, Object> map = new LinkedHashMap<>(Provenance.environment(model, workbenchVersion));
        ownJar().ifPresent(jar -> map.put("workbenchSha256", Provenance.sha256(jar)));
        if (!model.device().equals("cpu")) {
            driver().ifPresent(version -> map.put("driver", version));
        }
        return map;
    }

    /** What makes times comparable: device, number format and engine. */
    public static String hardware(ModelInfo model) {
        return model.deviceName() + ", " + model.dtype() + ", " + model.engine();
    }

    private static Optional<Path> ownJar() {
        try {
            Path code = Path.of(Surroundings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Optional.of(code).filter(Files::isRegularFile);
        } catch (URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    private static Optional<String> driver() {
        try {
            return Files.isReadable(DRIVER) ? driver(Files.readString(DRIVER)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<String> driver(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? Optional.of("NVIDIA " + version.group(1)) : Optional.empty();
    }
}
