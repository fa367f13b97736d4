package dev.vlaworkbench.ui.layout;

/** A part of the window that can be resized and hidden; the frame in the middle always stays. */
public enum Panel {
    /** Episodes and the strategy with its parameters. */
    LEFT("Episodes and strategy", "Shortcut+1", 252, 200),
    /** Timeline and charts. */
    TIME("Timeline and charts", "Shortcut+2", 272, 190),
    /** The inspector. */
    RIGHT("Inspector", "Shortcut+3", 324, 200);

    private final String label;
    private final String keys;
    private final double usualSize;
    private final double leastSize;

    Panel(String label, String keys, double usualSize, double leastSize) {
        this.label = label;
        this.keys = keys;
        this.usualSize = usualSize;
        this.leastSize = leastSize;
    }

    /** The name as it stands in the menu. */
    public String label() {
        return label;
    }

    /** The keys that show and hide it. */
    String keys() {
        return keys;
    }

    /** Width, or height of one that lies along the bottom, in pixels, before anybody resized it. */
    double usualSize() {
        return usualSize;
    }

    /** The least width or height at which it can be read. */
    double leastSize() {
        return leastSize;
    }
}
