package dev.vlaworkbench.ui.memory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The remembered values of one part of the window. A value that is missing or of another kind than asked for reads as empty,
 * so that a file from another version, or from somebody's editor, costs no more than that value.
 */
public final class Section {

    private final Map<String, Object> values;

    /** An empty section. */
    public Section() {
        this(Map.of());
    }

    /**
     * A section as it was read.
     *
     * @param values texts, numbers, booleans, and lists and maps of them
     */
    public Section(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** The values, in the order in which they were put. */
    public Map<String, Object> values() {
        return values;
    }

    /**
     * Remembers a value.
     *
     * @param name its name
     * @param value a text, number, boolean, list of texts or map of texts
     * @return this section
     */
    public Section put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A text. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A finite number. */
    public OptionalDouble number(String name) {
        return values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Yes or no. */
    public Optional<Boolean> flag(String name) {
        return values.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** A list of texts; what is no text in it is left out. */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** Texts by name; what is no text in it is left out. */
    public Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key instanceof String word && value instanceof String text) {
                    texts.put(word, text);
                }
            });
        }
        return texts;
    }

    /** A list of sections; what is none in it is left out. */
    @SuppressWarnings("unchecked")
    public List<Section> sections(String name) {
        return values.get(name) instanceof List<?> list
                // JSON has no names but texts.
                ? list.stream().filter(Map.class::isInstance).map(map -> new Section((Map<String, Object>) map))
                        .toList()
                : List.of();
    }

    /** Remembers sections in their order. */
    public Section put(String name, List<Section> sections) {
        return put(name, (Object) sections.stream().map(Section::values).toList());
    }

    /** A path that this system can name. */
    public Optional<Path> path(String name) {
        try {
            return text(name).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException unfit) {
            return Optional.empty();
        }
    }

    /**
     * One of some constants.
     *
     * @param name the value's name
     * @param kind the constants
     */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> kind) {
        return text(name).flatMap(text -> List.of(kind.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(text)).findFirst());
    }
}
