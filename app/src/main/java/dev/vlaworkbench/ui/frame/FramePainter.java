package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * Paints a frame and what lies over it into a square.
 *
 * @param graphics where to paint
 * @param side the square's side in pixels
 * @param viewport the part of the frame that fills the square
 */
record FramePainter(GraphicsContext graphics, double side, Viewport viewport) {

    private static final double SET_OPACITY = 0.85;

    /** The frame, filling the square. */
    void frame(Image image) {
        graphics.clearRect(0, 0, side, side);
        // pixels that are larger than a few points are what a person zoomed in for
        draw(image, viewport.zoom() < 4);
    }

    /**
     * A score map, one colour for each patch that has a value.
     *
     * @param heat one pixel for each patch
     * @param opacity 0..1
     */
    void scoreMap(Image heat, double opacity) {
        graphics.setGlobalAlpha(opacity);
        draw(heat, false);
        graphics.setGlobalAlpha(1);
    }

    private void draw(Image image, boolean smooth) {
        graphics.setImageSmoothing(smooth);
        graphics.drawImage(image, viewport.x(0) * side, viewport.y(0) * side, viewport.zoom() * side,
                viewport.zoom() * side);
    }

    /** A token set: a fill, a pattern that tells its role without colour, and its outline. */
    void tokenSet(TokenSet set, Palette palette, double opacity) {
        tokenSet(set, SetStyle.of(set.role(), palette), opacity);
    }

    /** The same in a style of its own. */
    void tokenSet(TokenSet set, SetStyle style, double opacity) {
        boolean[] member = new boolean[PatchGrid.TOKENS];
        set.tokens().forEach(token -> member[token] = true);
        double strength = Math.min(1, opacity * SET_OPACITY);
        for (int token : set.tokens()) {
            double x = column(PatchGrid.column(token));
            double y = row(PatchGrid.row(token));
            double width = column(PatchGrid.column(token) + 1) - x;
            double height = row(PatchGrid.row(token) + 1) - y;
            if (x + width < 0 || y + height < 0 || x > side || y > side) {
                continue;
            }
            graphics.setGlobalAlpha(strength * style.fillShare());
            graphics.setFill(style.fill());
            graphics.fillRect(x, y, width, height);
            graphics.setGlobalAlpha(Math.min(1, strength * 1.3));
            style.pattern().paint(graphics, style.line(), x, y, width, height);
        }
        graphics.setGlobalAlpha(Math.min(1, 0.35 + strength));
        outline(member, style.line());
        graphics.setGlobalAlpha(1);
    }

    private void outline(boolean[] member, Color colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(Math.max(1, side / 350));
        for (int row = 0; row <= PatchGrid.SIDE; row++) {
            for (int column = 0; column <= PatchGrid.SIDE; column++) {
                boolean here = in(member, row, column);
                if (here != in(member, row - 1, column)) {
                    graphics.strokeLine(column(column), row(row), column(column + 1), row(row));
                }
                if (here != in(member, row, column - 1)) {
                    graphics.strokeLine(column(column), row(row), column(column), row(row + 1));
                }
            }
        }
    }

    private static boolean in(boolean[] member, int row, int column) {
        return row >= 0 && row < PatchGrid.SIDE && column >= 0 && column < PatchGrid.SIDE
                && member[row * PatchGrid.SIDE + column];
    }

    /** Lines between the patches. */
    void grid() {
        graphics.setStroke(Color.gray(1, 0.28));
        graphics.setLineWidth(1);
        for (int line = 1; line < PatchGrid.SIDE; line++) {
            double x = column(line) + 0.5;
            double y = row(line) + 0.5;
            graphics.strokeLine(x, 0, x, side);
            graphics.strokeLine(0, y, side, y);
        }
    }

    private double column(int line) {
        return Math.round(viewport.x((double) line / PatchGrid.SIDE) * side);
    }

    private double row(int line) {
        return Math.round(viewport.y((double) line / PatchGrid.SIDE) * side);
    }
}
