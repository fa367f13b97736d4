package dev.vlaworkbench.ui.layout;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.Locale;

/** Showing and hiding panels. */
public final class LayoutCommands {

    private final LayoutModel layout;

    /**
     * Commands for a layout.
     *
     * @param layout what they change
     */
    public LayoutCommands(LayoutModel layout) {
        this.layout = layout;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        for (Panel panel : Panel.values()) {
            commands.add(Command.named("panel." + panel.name().toLowerCase(Locale.ROOT), panel.label())
                    .in(Category.VIEW, 0).keys(panel.keys()).help("Shows or hides this panel.")
                    .toggles(layout.shownProperty(panel)));
        }
        commands.add(
                Command.named("panel.frame-alone", "Frame alone").in(Category.VIEW, 0).keys("Shortcut+0")
                        .help("Hides every panel, or brings them all back.").runs(layout::toggleFrameAlone),
                Command.named("panel.reset", "Reset layout").in(Category.VIEW, 9)
                        .help("Shows every panel at its usual size; nothing else changes.").runs(layout::reset));
    }
}
