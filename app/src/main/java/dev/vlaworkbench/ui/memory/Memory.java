package dev.vlaworkbench.ui.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parts of a window and their file in step: reads it once, writes it when something has changed. Sections of parts
 * that this version does not have are kept as they are. For the FX thread.
 */
public final class Memory {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

    private final Optional<SessionFile> file;
    private final Supplier<SessionFile.Reading> reader;
    private final List<Remembered> parts = new ArrayList<>();
    private Map<String, Section> read = Map.of();
    private Map<String, Map<String, Object>> written = Map.of();

    /**
     * A memory.
     *
     * @param file where it is kept; empty for one that begins afresh and keeps nothing
     */
    public Memory(Optional<SessionFile> file) {
        this(file, () -> file.orElseThrow().read());
    }

    /**
     * A memory whose file somebody else reads.
     *
     * @param file where it is kept; empty for one that begins afresh and keeps nothing
     * @param reader gives what the file holds, once; not asked without a file
     */
    public Memory(Optional<SessionFile> file, Supplier<SessionFile.Reading> reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Adds a part, before {@link #restore}.
     *
     * @param part has a section of its own
     */
    public void add(Remembered part) {
        if (parts.stream().anyMatch(other -> other.section().equals(part.section()))) {
            throw new IllegalArgumentException("There is a section " + part.section() + " already.");
        }
        parts.add(part);
    }

    /**
     * Reads the file and lets every part take up its state; a part that fails is left as it is.
     *
     * @return a sentence to be told, when the file was damaged
     */
    public Optional<String> restore() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        SessionFile.Reading reading = reader.get();
        read = reading.sections();
        for (Remembered part : parts) {
            Section section = read.get(part.section());
            if (section != null) {
                try {
                    part.restore(section);
                } catch (RuntimeException unfit) {
                    LOG.warn("The section {} of the session was left out", part.section(), unfit);
                }
            }
        }
        return reading.notice();
    }

    /** The file; empty when nothing is kept. */
    public Optional<Path> path() {
        return file.map(SessionFile::path);
    }

    /** Writes the file when any part's state differs from what was written last. */
    public void saveIfChanged() {
        if (file.isEmpty()) {
            return;
        }
        Map<String, Section> sections = new LinkedHashMap<>(read);
        for (Remembered part : parts) {
            Section section = new Section();
            try {
                part.save(section);
                sections.put(part.section(), section);
            } catch (RuntimeException problem) {
                LOG.warn("The section {} of the session was not saved", part.section(), problem);
            }
        }
        Map<String, Map<String, Object>> present = new LinkedHashMap<>();
        sections.forEach((name, section) -> present.put(name, Map.copyOf(section.values())));
        if (!present.equals(written) && file.get().write(sections)) {
            written = present;
        }
    }
}
