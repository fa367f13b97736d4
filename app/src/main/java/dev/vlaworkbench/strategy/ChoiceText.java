package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strategy as written on the command line: {@code id[:name=value,...]}, where {@code preset=name} may stand among the values
 * and every other value overrides the preset's.
 *
 * @param id the strategy's id
 * @param preset the preset's name; null when none is given
 * @param values parameter name to value as text
 */
record ChoiceText(String id, String preset, Map<String, String> values) {

    /**
     * Splits the text.
     *
     * @throws UserException when it does not have that form
     */
    static ChoiceText parse(String text) {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip();
        Map<String, String> values = new LinkedHashMap<>();
        if (colon >= 0) {
            for (String part : text.substring(colon + 1).split(",", -1)) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw new UserException("Strategy '" + text + "' cannot be read at '" + part.strip()
                            + "'; write it as id:name=value,name=value.");
                }
                String name = part.substring(0, equals).strip();
                if (values.put(name, part.substring(equals + 1).strip()) != null) {
                    throw new UserException("Strategy '" + text + "' gives '" + name + "' twice; give it once.");
                }
            }
        }
        return new ChoiceText(id, values.remove("preset"), values);
    }

    /**
     * Checks the values against the strategy's declaration.
     *
     * @throws UserException when the preset or a name is unknown or a value not allowed
     */
    StrategyChoice resolve(StrategyDescriptor descriptor) {
        Map<String, String> given = new LinkedHashMap<>();
        if (preset != null) {
            given.putAll(find(descriptor).values());
        }
        given.putAll(values);
        try {
            return new StrategyChoice(descriptor, ParameterValues.parse(descriptor.parameters(), given));
        } catch (IllegalArgumentException fault) {
            throw new UserException("Strategy '" + id + "': " + fault.getMessage() + ".", fault);
        }
    }

    private Preset find(StrategyDescriptor descriptor) {
        List<String> known = descriptor.presets().stream().map(Preset::name).toList();
        return descriptor.presets().stream()
                .filter(candidate -> candidate.name().equals(preset))
                .findFirst()
                .orElseThrow(() -> new UserException("Strategy '" + id + "' has no preset '" + preset + "'; "
                        + (known.isEmpty() ? "it has none." : "known are " + String.join(", ", known) + ".")));
    }
}
