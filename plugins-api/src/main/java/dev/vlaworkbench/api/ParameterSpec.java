package dev.vlaworkbench.api;

import java.util.List;

/**
 * The declaration of one strategy parameter. The workbench builds the form, the command-line option and the sweep axis from
 * it. A value is held as {@link Long}, {@link Double}, {@link Boolean} or {@link String}, by kind.
 */
public sealed interface ParameterSpec {

    /** The name on the command line: a lower-case letter or capital, then letters, digits, {@code _}. */
    String name();

    /** One sentence for people: meaning, unit, and whether the default is published or our own reading. */
    String help();

    /** The value when none is given. */
    Object defaultValue();

    /**
     * Checks a value given as text.
     *
     * @param text what the user wrote
     * @return the value in this parameter's type
     * @throws IllegalArgumentException with one sentence that names the parameter, the fault and the allowed values
     */
    Object parse(String text);

    /**
     * A whole number.
     *
     * @param name as on the command line: a letter, then letters, digits and underscores
     * @param help one sentence for people, with the unit
     * @param defaultInteger the default, within the limits
     * @param min smallest value allowed
     * @param max largest value allowed
     */
    record IntegerParameter(String name, String help, long defaultInteger, long min,
            long max) implements ParameterSpec {
        @Override
        public Object defaultValue() {
            return defaultInteger;
        }

        @Override
        public Object parse(String text) {
            try {
                long value = Long.parseLong(text.strip());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // falls through to the one message for both faults
            }
            throw new IllegalArgumentException(
                    "parameter " + name + " must be a whole number from " + min + " to " + max + ", not '" + text
                            + "'");
        }
    }

    /**
     * A real number.
     *
     * @param name as on the command line: a letter, then letters, digits and underscores
     * @param help one sentence for people, with the unit
     * @param defaultReal the default, within the limits
     * @param min smallest value allowed
     * @param max largest value allowed
     */
    record RealParameter(String name, String help, double defaultReal, double min,
            double max) implements ParameterSpec {
        @Override
        public Object defaultValue() {
            return defaultReal;
        }

        @Override
        public Object parse(String text) {
            try {
                double value = Double.parseDouble(text.strip());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // falls through to the one message for both faults
            }
            throw new IllegalArgumentException(
                    "parameter " + name + " must be a number from " + min + " to " + max + ", not '" + text + "'");
        }
    }

    /**
     * A switch, written {@code on} or {@code off}.
     *
     * @param name as on the command line: a letter, then letters, digits and underscores
     * @param help one sentence for people, with the unit
     * @param defaultFlag the default
     */
    record FlagParameter(String name, String help, boolean defaultFlag) implements ParameterSpec {
        @Override
        public Object defaultValue() {
            return defaultFlag;
        }

        @Override
        public Object parse(String text) {
            return switch (text.strip()) {
                case "on", "true" -> true;
                case "off", "false" -> false;
                default ->
                    throw new IllegalArgumentException("parameter " + name + " must be on or off, not '" + text + "'");
            };
        }
    }

    /**
     * One of several words.
     *
     * @param name as on the command line: a letter, then letters, digits and underscores
     * @param help one sentence for people, with the unit
     * @param defaultChoice the default, one of the choices
     * @param choices the words allowed, the default among them
     */
    record ChoiceParameter(String name, String help, String defaultChoice,
            List<String> choices) implements ParameterSpec {
        /** Copies the choices. */
        public ChoiceParameter {
            choices = List.copyOf(choices);
        }

        @Override
        public Object defaultValue() {
            return defaultChoice;
        }

        @Override
        public Object parse(String text) {
            if (choices.contains(text.strip())) {
                return text.strip();
            }
            throw new IllegalArgumentException(
                    "parameter " + name + " must be one of " + String.join(", ", choices) + ", not '" + text + "'");
        }
    }
}
