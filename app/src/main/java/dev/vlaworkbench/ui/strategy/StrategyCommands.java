package dev.vlaworkbench.ui.strategy;

import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Strategies, presets and parameters for the palette, whichever plug-ins there are. */
public final class StrategyCommands {

    private final List<StrategyDescriptor> offers;
    private final StrategyFormModel form;
    private final Consumer<String> edit;

    /**
     * Commands for a form.
     *
     * @param offers strategies to choose from
     * @param form edits the choice
     * @param edit takes a parameter's name and brings the keyboard to its field
     */
    public StrategyCommands(List<StrategyDescriptor> offers, StrategyFormModel form, Consumer<String> edit) {
        this.offers = offers;
        this.form = form;
        this.edit = edit;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.offer(this::strategies);
        commands.offer(this::parameters);
    }

    private List<Command> strategies() {
        List<Command> found = new ArrayList<>();
        StrategyChoice choice = form.choiceProperty().get();
        for (StrategyDescriptor strategy : offers) {
            found.add(Command.named("strategy." + strategy.id(), strategy.name()).in(Category.STRATEGIES)
                    .help(strategy.description()).runs(() -> form.choose(strategy)));
        }
        if (choice != null) {
            for (Preset preset : choice.descriptor().presets()) {
                found.add(Command.named("preset." + choice.descriptor().id() + "." + preset.name(),
                        choice.descriptor().name() + ": preset " + preset.name()).in(Category.STRATEGIES)
                        .help(preset.description()).runs(() -> form.apply(preset)));
            }
        }
        return found;
    }

    private List<Command> parameters() {
        StrategyChoice choice = form.choiceProperty().get();
        return choice == null
                ? List.of()
                : choice.descriptor().parameters().stream()
                        .flatMap(spec -> commands(spec, choice.parameters()).stream()).toList();
    }

    private List<Command> commands(ParameterSpec spec, ParameterValues values) {
        String name = spec.name().replace('_', ' ');
        Map<String, Object> present = values.asMap();
        return switch (spec) {
            case ParameterSpec.FlagParameter flag -> {
                boolean on = (Boolean) present.get(spec.name());
                yield List.of(setting(spec, "", "Turn " + name + (on ? " off" : " on"))
                        .runs(() -> form.set(spec.name(), on ? "off" : "on")));
            }
            case ParameterSpec.ChoiceParameter words -> words.choices().stream()
                    .map(word -> setting(spec, "." + word, name + ": " + word)
                            .runs(() -> form.set(spec.name(), word)))
                    .toList();
            default -> List.of(setting(spec, "", "Set " + name + "… (now " + present.get(spec.name()) + ")")
                    .runs(() -> edit.accept(spec.name())));
        };
    }

    private static Command.Declaration setting(ParameterSpec spec, String more, String title) {
        return Command.named("parameter." + spec.name() + more, title).in(Category.SETTINGS).help(spec.help());
    }
}
