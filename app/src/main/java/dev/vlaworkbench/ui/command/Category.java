package dev.vlaworkbench.ui.command;

/** Where a command belongs: a menu of the window, or a group of the palette alone. */
public enum Category {
    /** Opening, exporting, leaving. */
    FILE("File", true),
    /** Finding, undoing, settings. */
    EDIT("Edit", true),
    /** Panels, theme, overlay. */
    VIEW("View", true),
    /** Playing and computing. */
    RUN("Run", true),
    /** Strategies side by side. */
    LANES("Lanes", true),
    /** Strategies from outside. */
    PLUGINS("Plug-ins", true),
    /** Keys, definitions, versions. */
    HELP("Help", true),
    /** Episodes that can be opened. */
    EPISODES("Episode", false),
    /** What can lie over the frame. */
    OVERLAYS("Overlay", false),
    /** Strategies and presets that a lane can run. */
    STRATEGIES("Strategy", false),
    /** Parameters and other values that can be set. */
    SETTINGS("Setting", false),
    /** What numbers mean. */
    DEFINITIONS("Definition", false);

    private final String label;
    private final boolean menu;

    Category(String label, boolean menu) {
        this.label = label;
        this.menu = menu;
    }

    /** The menu's title, or the word beside the command in the palette. */
    public String label() {
        return label;
    }

    /** Whether the window has a menu of this name. */
    public boolean isMenu() {
        return menu;
    }
}
