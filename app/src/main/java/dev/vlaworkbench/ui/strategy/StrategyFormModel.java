package dev.vlaworkbench.ui.strategy;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Edits a strategy's parameters as text, and gives on only what its declaration allows. */
public final class StrategyFormModel {

    private final ObjectProperty<StrategyChoice> choice;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /**
     * A form.
     *
     * @param choice what it edits
     */
    public StrategyFormModel(ObjectProperty<StrategyChoice> choice) {
        this.choice = choice;
        choice.addListener((property, before, now) -> fault.set(""));
    }

    /** The strategy and its parameters; null while no strategy is chosen. */
    public ObjectProperty<StrategyChoice> choiceProperty() {
        return choice;
    }

    /** Why the last edit was refused; empty when it was not. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /**
     * Takes another strategy, with its defaults.
     *
     * @param descriptor the strategy
     */
    public void choose(StrategyDescriptor descriptor) {
        if (choice.get() == null || !choice.get().descriptor().equals(descriptor)) {
            choice.set(new StrategyChoice(descriptor, ParameterValues.defaults(descriptor.parameters())));
        }
    }

    /**
     * Changes one parameter.
     *
     * @param name its name
     * @param text the value as a person wrote it; what the declaration refuses changes nothing but the fault
     */
    public void set(String name, String text) {
        Map<String, String> given = asText(choice.get().parameters());
        given.put(name, text);
        apply(given);
    }

    /**
     * Takes a preset; parameters that it does not name get their defaults.
     *
     * @param preset one of the strategy's
     */
    public void apply(Preset preset) {
        apply(preset.values());
    }

    /** Every parameter at its default. */
    public void reset() {
        apply(Map.of());
    }

    /** The preset whose parameters are the present ones, if any. */
    public Optional<Preset> preset() {
        StrategyDescriptor descriptor = choice.get().descriptor();
        return descriptor.presets().stream()
                .filter(preset -> ParameterValues.parse(descriptor.parameters(), preset.values())
                        .equals(choice.get().parameters()))
                .findFirst();
    }

    private void apply(Map<String, String> given) {
        StrategyDescriptor descriptor = choice.get().descriptor();
        try {
            ParameterValues values = ParameterValues.parse(descriptor.parameters(), given);
            fault.set("");
            if (!values.equals(choice.get().parameters())) {
                choice.set(new StrategyChoice(descriptor, values));
            }
        } catch (IllegalArgumentException refused) {
            fault.set(refused.getMessage());
        }
    }

    private static Map<String, String> asText(ParameterValues values) {
        Map<String, String> text = new LinkedHashMap<>();
        values.asMap().forEach((name, value) -> text.put(name, value.toString()));
        return text;
    }
}
