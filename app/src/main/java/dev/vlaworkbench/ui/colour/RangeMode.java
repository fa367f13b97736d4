package dev.vlaworkbench.ui.colour;

/** Which values the colours span. */
public enum RangeMode {
    /** Those of the step shown: every step uses all colours. */
    STEP("per step"),
    /** Those of every step computed so far: colours can be compared from step to step. */
    EPISODE("per episode"),
    /** Those that a person set: colours can be compared between episodes and strategies. */
    FIXED("fixed");

    private final String label;

    RangeMode(String label) {
        this.label = label;
    }

    /** The name as it stands in the choice list. */
    public String label() {
        return label;
    }
}
