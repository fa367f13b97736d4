package dev.vlaworkbench.ui.theme;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.Locale;
import javafx.beans.property.Property;

/** Choosing a theme. */
public final class ThemeCommands {

    private final Property<ThemeChoice> choice;

    /**
     * Commands for a theme.
     *
     * @param choice what they set
     */
    public ThemeCommands(Property<ThemeChoice> choice) {
        this.choice = choice;
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
    }
}
