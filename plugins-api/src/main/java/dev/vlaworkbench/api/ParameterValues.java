package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A complete, checked choice of a strategy's parameters, in the order of their declaration.
 */
public final class ParameterValues {

    private final Map<String, Object> values;

    private ParameterValues(Map<String, Object> values) {
        this.values = values;
    }

    /** Every parameter at its default. */
    public static ParameterValues defaults(List<ParameterSpec> specs) {
        return parse(specs, Map.of());
    }

    /**
     * Checks values given as text.
     *
     * @param specs the strategy's declaration
     * @param given parameter name to value as text; parameters that are not named take their default
     * @return the complete choice
     * @throws IllegalArgumentException with one sentence when a name is unknown or a value not allowed
     */
    public static ParameterValues parse(List<ParameterSpec> specs, Map<String, String> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterSpec spec : specs) {
            String text = given.get(spec.name());
            values.put(spec.name(), text == null ? spec.defaultValue() : spec.parse(text));
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(
                        specs.isEmpty()
                                ? "there is no parameter '" + name + "'; this strategy has none"
                                : "there is no parameter '" + name + "'; known are "
                                        + String.join(", ", values.keySet()));
            }
        }
        return new ParameterValues(Collections.unmodifiableMap(values));
    }

    /**
     * The value of an {@link ParameterSpec.IntegerParameter}, within its limits.
     *
     * @param name as declared
     * @throws NullPointerException when no such parameter was declared
     * @throws ClassCastException when it is of another kind
     * @throws ArithmeticException when it does not fit an int
     */
    public int integer(String name) {
        return Math.toIntExact((Long) required(name));
    }

    /**
     * The value of a {@link ParameterSpec.RealParameter}, within its limits.
     *
     * @param name as declared
     * @throws NullPointerException when no such parameter was declared
     * @throws ClassCastException when it is of another kind
     */
    public double real(String name) {
        return (Double) required(name);
    }

    /**
     * The value of a {@link ParameterSpec.FlagParameter}.
     *
     * @param name as declared
     * @throws NullPointerException when no such parameter was declared
     * @throws ClassCastException when it is of another kind
     */
    public boolean flag(String name) {
        return (Boolean) required(name);
    }

    /**
     * The value of a {@link ParameterSpec.ChoiceParameter}, one of its choices.
     *
     * @param name as declared
     * @throws NullPointerException when no such parameter was declared
     * @throws ClassCastException when it is of another kind
     */
    public String choice(String name) {
        return (String) required(name);
    }

    /** Name to value, in the order of the declaration. */
    public Map<String, Object> asMap() {
        return values;
    }

    private Object required(String name) {
        return Objects.requireNonNull(values.get(name), () -> "parameter '" + name + "' was not declared");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
