package dev.vlaworkbench.experiment;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.ModelInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What results came from: the parts of {@code summary.json} that name the software, the machine, the model and the episode. */
public final class Provenance {

    private Provenance() {}

    /**
     * The software, the machine and the model, as they stand under {@code environment}.
     *
     * @param model the model measured
     * @param workbenchVersion the program's version
     * @return names and values, in the order in which they are written
     */
    public static Map<String, Object> environment(ModelInfo model, String workbenchVersion) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("workbench", workbenchVersion);
        map.put("jdk", Runtime.version() + " (" + System.getProperty("java.vm.vendor") + ")");
        map.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        map.put("processors", Runtime.getRuntime().availableProcessors());
        map.put("model", model.name());
        map.put("untrained", model.untrained());
        map.put("modelParameters", model.parameters());
        map.put("device", model.device());
        map.put("deviceName", model.deviceName());
        map.put("dtype", model.dtype());
        map.put("engine", model.engine());
        map.put("clock", model.clock());
        map.put("attentionKernel",
                "PyTorch scaled_dot_product_attention; attention that a strategy asks for is computed"
                        + " beside it, within the prefill's time");
        return map;
    }

    static Map<String, Object> episode(Episode episode) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", episode.file().toString());
        map.put("sha256", sha256(episode.file()));
        map.put("name", episode.name());
        map.put("instruction", episode.instruction());
        map.put("steps", episode.steps());
        episode.success().ifPresent(success -> map.put("recordedSuccess", success));
        map.put("notes", episode.notes());
        return map;
    }

    /**
     * The hash of a file.
     *
     * @param file a recording or an archive
     * @return 64 hexadecimal digits
     * @throws UserException when it cannot be read
     */
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UserException(file + " can no longer be read: " + failure.getMessage() + "; put it back.",
                    failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
