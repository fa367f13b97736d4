package dev.vlaworkbench.ui.theme;

/** Which theme a person wants. */
public enum ThemeChoice {
    /** Light or dark as the desktop is set. */
    SYSTEM("as the system"),
    /** Always light. */
    LIGHT("light"),
    /** Always dark. */
    DARK("dark");

    private final String label;

    ThemeChoice(String label) {
        this.label = label;
    }

    /** The name as it stands in the menu. */
    public String label() {
        return label;
    }
}
