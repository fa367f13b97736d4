package dev.vlaworkbench.ui.theme;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.Locale;
import javafx.beans.property.Property;

/** Choosing a theme. */
public final class ThemeCommands {

    private final Property<ThemeChoice> choice;
    private final Property<Boolean> presentation;

    /**
     * Commands for a theme.
     *
     * @param choice which theme
     * @param presentation whether everything is written larger
     */
    public ThemeCommands(Property<ThemeChoice> choice, Property<Boolean> presentation) {
        this.choice = choice;
        this.presentation = presentation;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        for (ThemeChoice offer : ThemeChoice.values()) {
            commands.add(Command.named("theme." + offer.name().toLowerCase(Locale.ROOT), "Theme " + offer.label())
                    .in(Category.VIEW, 1).chooses(choice, offer));
        }
        commands.add(Command.named("theme.presentation", "Presentation size").in(Category.VIEW, 1)
                .help("Writes everything larger, for others to read from afar.").keys("F5").toggles(presentation));
    }
}
