package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;

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

    private static String asText(Object value) {
        return value instanceof Boolean flag ? (flag ? "on" : "off") : value.toString();
    }
}
