package dev.vlaworkbench.ui.chart;

/** A tab of charts. */
public enum ChartPage {
    /** Latency, schedule and cost. */
    OVERVIEW("Overview"),
    /** Layers over steps, reuse. */
    TOKENS("Tokens"),
    /** Action dimensions and agreement. */
    ACTIONS("Actions"),
    /** How score maps are distributed. */
    ENTROPY("Entropy"),
    /** All lanes: table and charts. */
    COMPARISON("Compare");

    private final String label;

    ChartPage(String label) {
        this.label = label;
    }

    /** As it stands on the tab. */
    public String label() {
        return label;
    }
}
