package dev.vlaworkbench.ui.metric;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Explanations that appear when the pointer rests. */
public final class Hints {

    private static final double WIDTH = 380;

    private Hints() {}

    /**
     * An explanation for a control.
     *
     * @param text some sentences
     * @return wrapped to a readable width
     */
    public static Tooltip of(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setShowDuration(Duration.seconds(60));
        return tooltip;
    }

    /**
     * Explains a node that is no control.
     *
     * @param node what is explained
     * @param text some sentences
     */
    public static void install(Node node, String text) {
        Tooltip.install(node, of(text));
    }
}
