package dev.vlaworkbench.ui.metric;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * A few lines beside the pointer that change while it moves. They lie in the window over everything else: a tooltip is a window of
 * its own, which was painted and brought to the screen apart at every step. For the FX thread.
 */
public final class PointerReadout {

    private static final double GAP = 10;
    private static final double MARGIN = 2;

    private final Label lines = new Label();

    /** Shown nowhere yet. */
    public PointerReadout() {
        lines.getStyleClass().add("readout");
        lines.setManaged(false);
        lines.setMouseTransparent(true);
        lines.setVisible(false);
    }

    /**
     * Shows lines above a point, to its right; where the window ends as close to that as fits.
     *
     * @param owner what they are about; nothing is shown while it is in no window
     * @param text the lines
     * @param x of the point, in the owner's coordinates
     * @param y of the point
     */
    public void show(Node owner, String text, double x, double y) {
        if (owner.getScene() == null || !(owner.getScene().getRoot() instanceof Pane window)) {
            hide();
            return;
        }
        if (lines.getParent() != window) {
            window.getChildren().add(lines);
        }
        lines.setText(text);
        lines.setVisible(true);
        lines.applyCss();
        double width = Math.ceil(lines.prefWidth(-1));
        double height = Math.ceil(lines.prefHeight(-1));
        Point2D point = window.sceneToLocal(owner.localToScene(x, y));
        double above = point.getY() - height - GAP;
        double left = Math.min(point.getX() + GAP, window.getWidth() - width - MARGIN);
        double top = above < MARGIN ? point.getY() + GAP : above;
        lines.resizeRelocate(Math.max(MARGIN, Math.round(left)), Math.round(top), width, height);
    }

    /** Shows nothing. */
    public void hide() {
        lines.setVisible(false);
    }
}
