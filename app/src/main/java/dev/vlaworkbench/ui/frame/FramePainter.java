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

    /** The frame and the map over it, made at the square's size. */
    void frame(Image raster) {
        graphics.setImageSmoothing(true);
        graphics.drawImage(raster, 0, 0, side, side);
    }

    /** Nothing. */
    void clear() {
        graphics.clearRect(0, 0, side, side);
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
        graphics.setGlobalAlpha(strength * style.fillShare());
        graphics.setFill(style.fill());
        for (int token : set.tokens()) {
            double x = column(PatchGrid.column(token));
            double y = row(PatchGrid.row(token));
            graphics.fillRect(x, y, column(PatchGrid.column(token) + 1) - x, row(PatchGrid.row(token) + 1) - y);
        }
        graphics.setGlobalAlpha(Math.min(1, strength * 1.3));
        pattern(set, style);
        graphics.setGlobalAlpha(Math.min(1, 0.35 + strength));
        outline(member, style.line());
        graphics.setGlobalAlpha(1);
    }

    private void pattern(TokenSet set, SetStyle style) {
        style.pattern().begin(graphics, style.line(), side * viewport.zoom() / PatchGrid.SIDE);
        for (int token : set.tokens()) {
            double x = column(PatchGrid.column(token));
            double y = row(PatchGrid.row(token));
            double width = column(PatchGrid.column(token) + 1) - x;
            double height = row(PatchGrid.row(token) + 1) - y;
            if (x + width >= 0 && y + height >= 0 && x <= side && y <= side) {
                style.pattern().trace(graphics, x, y, width, height);
            }
        }
        style.pattern().end(graphics);
    }

    /** Rectangles rather than lines, each as long as the border runs on: they need no stroking. */
    private void outline(boolean[] member, Color colour) {
        graphics.setFill(colour);
        double line = Math.max(1, side / 350);
        for (int border = 0; border <= PatchGrid.SIDE; border++) {
            for (int from = 0; from < PatchGrid.SIDE; from++) {
                int to = from;
                while (to < PatchGrid.SIDE && in(member, border, to) != in(member, border - 1, to)) {
                    to++;
                }
                if (to > from) {
                    graphics.fillRect(column(from) - line / 2, row(border) - line / 2,
                            column(to) - column(from) + line, line);
                    from = to;
                }
            }
            for (int from = 0; from < PatchGrid.SIDE; from++) {
                int to = from;
                while (to < PatchGrid.SIDE && in(member, to, border) != in(member, to, border - 1)) {
                    to++;
                }
                if (to > from) {
                    graphics.fillRect(column(border) - line / 2, row(from) - line / 2, line,
                            row(to) - row(from) + line);
                    from = to;
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
