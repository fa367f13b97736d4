package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A strategy with its parameters, as a person chose it.
 *
 * @param descriptor the strategy
 * @param parameters the complete, checked choice
 */
public record StrategyChoice(StrategyDescriptor descriptor, ParameterValues parameters) {

    /** The choice as it is written on the command line: the id, and the parameters that differ from their default. */
    public String text() {
        StringBuilder text = new StringBuilder(descriptor.id());
        char separator = ':';
        for (var spec : descriptor.parameters()) {
            Object value = parameters.asMap().get(spec.name());
            if (!value.equals(spec.defaultValue())) {
                text.append(separator).append(spec.name()).append('=').append(asText(value));
                separator = ',';
            }
        }
        return text.toString();
    }

    /**
     * The same choice for another build of the strategy. Parameters at their default take the build's default; those that it does
     * not have any more, or values that it does not allow any more, are left out.
     *
     * @param build the strategy as it is declared now
     */
    public StrategyChoice of(StrategyDescriptor build) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (ParameterSpec spec : build.parameters()) {
            Object value = parameters.asMap().get(spec.name());
            boolean chosen = value != null && descriptor.parameters().stream()
                    .noneMatch(old -> old.name().equals(spec.name()) && old.defaultValue().equals(value));
            if (chosen && allows(spec, value.toString())) {
                kept.put(spec.name(), value.toString());
            }
        }
        return new StrategyChoice(build, ParameterValues.parse(build.parameters(), kept));
    }

    private static boolean allows(ParameterSpec spec, String text) {
        try {
            spec.parse(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String asText(Object value) {
        return value instanceof Boolean flag ? (flag ? "on" : "off") : value.toString();
    }
}
