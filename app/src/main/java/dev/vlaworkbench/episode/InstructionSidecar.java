package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file beside a video that says its task: {@code <stem>.txt} with the sentence, or {@code <stem>.json} with a key
 * {@code instruction}.
 */
final class InstructionSidecar {

    private static final int LONGEST = 64 * 1024;

    private InstructionSidecar() {}

    /**
     * Reads the sidecar.
     *
     * @param video the video
     * @return empty when there is no sidecar
     * @throws UserException when there is one that says no instruction
     */
    static Optional<String> instructionFor(Path video) {
        Path text = video.resolveSibling(stem(video) + ".txt");
        if (Files.exists(text)) {
            return Optional.of(require(text, content(text).strip(), "write the task's sentence in it"));
        }
        Path json = video.resolveSibling(stem(video) + ".json");
        return Files.exists(json) ? Optional.of(fromJson(json)) : Optional.empty();
    }

    /** A video's name without its extension. */
    static String stem(Path video) {
        String name = video.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String fromJson(Path json) {
        try {
            JsonNode instruction = JsonMapper.shared().readTree(content(json)).path("instruction");
            return require(json, instruction.isString() ? instruction.stringValue().strip() : "",
                    "give it a key \"instruction\" with the task's sentence");
        } catch (JacksonException e) {
            throw new UserException(json + " is not JSON; write {\"instruction\": \"...\"} in it.", e);
        }
    }

    private static String require(Path sidecar, String sentence, String remedy) {
        if (sentence.isEmpty()) {
            throw new UserException(sidecar + " says no instruction; " + remedy + ".");
        }
        return sentence;
    }

    private static String content(Path sidecar) {
        try (InputStream stream = Files.newInputStream(sidecar)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UserException(sidecar + " is longer than " + LONGEST
                        + " bytes, so it is no instruction; keep only the task's sentence in it.");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserException(sidecar + " is not UTF-8 text; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new UserException(sidecar + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }
}
