package dev.vlaworkbench.ui.frame;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Lengths in the screen's own pixels, of which a point of the window may take several. */
final class ScreenPixels {

    private ScreenPixels() {}

    /**
     * A length on the screen that shows a node.
     *
     * @param node where it is
     * @param length in points
     * @return in pixels, at least 1; as many as points where there is no window
     */
    static int of(Node node, double length) {
        Scene scene = node.getScene();
        double scale = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
        return (int) Math.max(1, Math.round(length * scale));
    }
}
