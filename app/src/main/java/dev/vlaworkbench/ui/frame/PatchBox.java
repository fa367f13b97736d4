package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A box around one patch, readable on any background; moving it repaints nothing. */
final class PatchBox extends Group {

    private final Rectangle dark;
    private final Rectangle light;

    /**
     * A box that is not shown.
     *
     * @param width of the light line
     */
    PatchBox(double width) {
        dark = rectangle(Color.gray(0, 0.8), width + 2);
        light = rectangle(Color.WHITE, width);
        getChildren().addAll(dark, light);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    private static Rectangle rectangle(Color colour, double width) {
        Rectangle rectangle = new Rectangle();
        rectangle.setFill(Color.TRANSPARENT);
        rectangle.setStroke(colour);
        rectangle.setStrokeWidth(width);
        return rectangle;
    }

    /**
     * Puts the box around a patch.
     *
     * @param token visual token, or {@link OverlayModel#NO_TOKEN} for no box
     * @param viewport the part of the frame that is shown
     * @param left of the square
     * @param top of the square
     * @param side of the square
     */
    void show(int token, Viewport viewport, double left, double top, double side) {
        setVisible(token != OverlayModel.NO_TOKEN && side > 0);
        if (!isVisible()) {
            return;
        }
        double x = viewport.x(PatchGrid.column(token) / (double) PatchGrid.SIDE) * side;
        double y = viewport.y(PatchGrid.row(token) / (double) PatchGrid.SIDE) * side;
        double patch = side * viewport.zoom() / PatchGrid.SIDE;
        double right = Math.clamp(x + patch, 0, side);
        double bottom = Math.clamp(y + patch, 0, side);
        x = Math.clamp(x, 0, side);
        y = Math.clamp(y, 0, side);
        if (right - x < 1 || bottom - y < 1) {
            setVisible(false);
            return;
        }
        for (Rectangle rectangle : new Rectangle[]{dark, light}) {
            rectangle.setX(left + x);
            rectangle.setY(top + y);
            rectangle.setWidth(right - x);
            rectangle.setHeight(bottom - y);
        }
    }
}
