package dev.vlaworkbench.ui.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of remembered sections. Nothing about it can stop the workbench: one that cannot be understood is set aside under
 * another name, one that cannot be written is tried again later. Safe for use by several threads, one at a time.
 */
public final class SessionFile {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ASIDE = ".damaged";
    /** No session is this long; a file that is was not written by the workbench. */
    private static final long LARGEST_BYTES = 4L << 20;

    private final Path file;

    /**
     * Names the file.
     *
     * @param file need not be there
     */
    public SessionFile(Path file) {
        this.file = file;
    }

    /** Where it lies. */
    public Path path() {
        return file;
    }

    /**
     * What was read.
     *
     * @param sections by name; empty when there is no file or it is damaged
     * @param notice one sentence about a damaged file; empty when there is nothing to tell
     */
    public record Reading(Map<String, Section> sections, Optional<String> notice) {}

    /** Reads every section. */
    public Reading read() {
        if (!Files.exists(file)) {
            return new Reading(Map.of(), Optional.empty());
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return setAside("it is no session file");
            }
            return JSON.readValue(Files.readAllBytes(file), Object.class) instanceof Map<?, ?> root
                    ? new Reading(sections(root), Optional.empty())
                    : setAside("it holds no sections");
        } catch (IOException | JacksonException damaged) {
            LOG.debug("{}", file, damaged);
            return setAside("it cannot be read as JSON");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Section> sections(Map<?, ?> root) {
        Map<String, Section> sections = new LinkedHashMap<>();
        root.forEach((name, values) -> {
            if (name instanceof String text && values instanceof Map<?, ?> map) {
                // JSON has no names but texts.
                sections.put(text, new Section((Map<String, Object>) map));
            }
        });
        return sections;
    }

    private Reading setAside(String fault) {
        Path aside = file.resolveSibling(file.getFileName() + ASIDE);
        String kept;
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            kept = "it was kept as " + aside.getFileName() + " and the window began afresh.";
        } catch (IOException stuck) {
            LOG.warn("{} cannot be moved", file, stuck);
            kept = "the window began afresh and will write over it.";
        }
        return new Reading(Map.of(), Optional.of("The last session in " + file + " was not restored because " + fault
                + "; " + kept));
    }

    /**
     * Replaces the file as a whole, so that a reader, or the next start after a loss of power, never sees half of it.
     *
     * @param sections by name
     * @return whether it could be written
     */
    public boolean write(Map<String, Section> sections) {
        Map<String, Object> root = new LinkedHashMap<>();
        sections.forEach((name, section) -> root.put(name, section.values()));
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(unfinished, JSON.writeValueAsBytes(root));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | JacksonException refused) {
            LOG.warn("The session cannot be written to {}: {}", file, refused.toString());
            return false;
        }
    }
}
