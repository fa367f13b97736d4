package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * Paints a frame and the lines between its patches into a square.
 *
 * @param graphics where to paint
 * @param side the square's side in pixels
 * @param viewport the part of the frame that fills the square
 */
record FramePainter(GraphicsContext graphics, double side, Viewport viewport) {

    /** The frame with its overlay, made at the square's size. */
    void frame(Image raster) {
        graphics.setImageSmoothing(true);
        graphics.drawImage(raster, 0, 0, side, side);
    }

    /** Nothing. */
    void clear() {
        graphics.clearRect(0, 0, side, side);
    }

    /** Lines between the patches. */
    void grid() {
        graphics.setFill(Color.gray(1, 0.28));
        for (int line = 1; line < PatchGrid.SIDE; line++) {
            // Rectangles need no stroking, which is dear without graphics hardware.
            graphics.fillRect(column(line), 0, 1, side);
            graphics.fillRect(0, row(line), side, 1);
        }
    }

    private double column(int line) {
        return Math.round(viewport.x((double) line / PatchGrid.SIDE) * side);
    }

    private double row(int line) {
        return Math.round(viewport.y((double) line / PatchGrid.SIDE) * side);
    }
}
