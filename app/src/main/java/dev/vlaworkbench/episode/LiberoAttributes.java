package dev.vlaworkbench.episode;

import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import io.jhdf.exceptions.HdfException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the attributes of {@code /data} say. All of them are optional: OpenVLA's regenerated files have none. Looking one up may
 * leave a note.
 */
final class LiberoAttributes {

    private static final List<String> OF_ORIGINAL_FILES = List.of("problem_info", "env_args", "bddl_file_content",
            "num_demos");
    private static final Pattern BDDL_LANGUAGE = Pattern.compile("\\(:language\\s+([^)]*)\\)",
            Pattern.CASE_INSENSITIVE);

    private final Group data;
    private final List<String> notes = new ArrayList<>();

    LiberoAttributes(Group data) {
        this.data = data;
    }

    /** The instruction in {@code problem_info}, or else in the BDDL text. */
    Optional<String> instruction() {
        return fromProblemInfo().or(this::fromBddl);
    }

    /**
     * Whether frame t is the picture after action t, as in LIBERO's own files. A file may say so in an attribute of
     * {@code frame_alignment} ({@code before_action} or {@code after_action}); where it does not, LIBERO's attributes tell.
     */
    boolean framesFollowActions() {
        Optional<String> stated = text("frame_alignment");
        return stated.map("after_action"::equals)
                .orElseGet(() -> OF_ORIGINAL_FILES.stream().anyMatch(name -> data.getAttribute(name) != null));
    }

    /** Adds what the attributes say about the orientation of the frames, when it is not what LIBERO writes. */
    void noteOrientation() {
        text("macros_image_convention").filter(convention -> !convention.equals("opengl"))
                .ifPresent(convention -> notes.add("The file says its images follow the convention \"" + convention
                        + "\" where LIBERO's are \"opengl\"; they are turned by 180 degrees all the same, so look whether "
                        + "they stand upright."));
    }

    /** Sentences for a person, from the look-ups so far. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Optional<String> fromProblemInfo() {
        Optional<String> json = text("problem_info");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> sentence = sentence(json.get());
        if (sentence.isEmpty()) {
            notes.add(
                    "The attribute problem_info of /data is not JSON with a language_instruction and was left aside.");
        }
        return sentence;
    }

    private static Optional<String> sentence(String json) {
        try {
            JsonNode value = JsonMapper.shared().readTree(json).path("language_instruction");
            if (value.isString()) {
                return tidy(value.stringValue());
            }
            if (value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(word -> words.add(word.asString("")));
                return tidy(String.join(" ", words));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<String> fromBddl() {
        return text("bddl_file_content").flatMap(bddl -> {
            Matcher language = BDDL_LANGUAGE.matcher(bddl);
            return language.find() ? tidy(language.group(1)) : Optional.empty();
        });
    }

    /** A list that was written as text is no sentence. */
    private static Optional<String> tidy(String text) {
        String bare = text.replace("\"", "").strip();
        return bare.isEmpty() || bare.startsWith("[") ? Optional.empty() : Optional.of(bare);
    }

    private Optional<String> text(String name) {
        Attribute attribute = data.getAttribute(name);
        if (attribute == null) {
            return Optional.empty();
        }
        try {
            Object value = attribute.getData();
            if (value instanceof String[] texts && texts.length == 1) {
                value = texts[0];
            }
            return value instanceof String text ? Optional.of(text.strip()) : Optional.empty();
        } catch (HdfException e) {
            notes.add("The attribute " + name + " of /data cannot be read and was left aside.");
            return Optional.empty();
        }
    }
}
