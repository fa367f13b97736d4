package dev.vlaworkbench.ui;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.dialog.Dialogs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What each number means, for the palette. */
final class DefinitionCommands {

    private final Dialogs dialogs;

    DefinitionCommands(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    void addTo(Commands commands) {
        List<Command> definitions = Arrays.stream(MetricDefinition.values()).map(this::command).toList();
        commands.offer(() -> definitions);
    }

    private Command command(MetricDefinition definition) {
        String title = definition.label() + (definition.unit().isEmpty() ? "" : ", " + definition.unit());
        return Command.named("definition." + definition.name().toLowerCase(Locale.ROOT), title)
                .in(Category.DEFINITIONS).runs(() -> dialogs.tell(title, definition.text()));
    }
}
