package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * Paints a frame and what lies over it into a square.
 *
 * @param graphics where to paint
 * @param side the square's side in pixels
 */
record FramePainter(GraphicsContext graphics, double side) {

    private static final double SET_OPACITY = 0.85;

    /** The frame, filling the square. */
    void frame(Image image) {
        graphics.clearRect(0, 0, side, side);
        graphics.setImageSmoothing(true);
        graphics.drawImage(image, 0, 0, side, side);
    }

    /** A score map, one colour for each patch that has a value. */
    void scoreMap(ScoreMap map, ScoreScale.Mode mode, ColourMap colours, double opacity) {
        ScoreScale scale = ScoreScale.of(map, mode);
        graphics.setGlobalAlpha(opacity);
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            double position = scale.positions()[token];
            if (!Double.isNaN(position)) {
                graphics.setFill(colours.at(position));
                graphics.fillRect(edge(PatchGrid.column(token)), edge(PatchGrid.row(token)),
                        edge(PatchGrid.column(token) + 1) - edge(PatchGrid.column(token)),
                        edge(PatchGrid.row(token) + 1) - edge(PatchGrid.row(token)));
            }
        }
        graphics.setGlobalAlpha(1);
    }

    /** A token set: a fill, a pattern that tells its role without colour, and its outline. */
    void tokenSet(TokenSet set, Palette palette, double opacity) {
        boolean[] member = new boolean[PatchGrid.TOKENS];
        set.tokens().forEach(token -> member[token] = true);
        SetStyle style = SetStyle.of(set.role(), palette);
        double strength = Math.min(1, opacity * SET_OPACITY);
        for (int token : set.tokens()) {
            double x = edge(PatchGrid.column(token));
            double y = edge(PatchGrid.row(token));
            double width = edge(PatchGrid.column(token) + 1) - x;
            double height = edge(PatchGrid.row(token) + 1) - y;
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
                    graphics.strokeLine(edge(column), edge(row), edge(column + 1), edge(row));
                }
                if (here != in(member, row, column - 1)) {
                    graphics.strokeLine(edge(column), edge(row), edge(column), edge(row + 1));
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
            double at = Math.round(edge(line)) + 0.5;
            graphics.strokeLine(at, 0, at, side);
            graphics.strokeLine(0, at, side, at);
        }
    }

    /** A box around one patch, readable on any background. */
    void box(int token) {
        double x = edge(PatchGrid.column(token));
        double y = edge(PatchGrid.row(token));
        double patch = side / PatchGrid.SIDE;
        graphics.setLineWidth(3.5);
        graphics.setStroke(Color.gray(0, 0.75));
        graphics.strokeRect(x, y, patch, patch);
        graphics.setLineWidth(1.5);
        graphics.setStroke(Color.WHITE);
        graphics.strokeRect(x, y, patch, patch);
    }

    private double edge(int line) {
        return Math.round(line * side / PatchGrid.SIDE);
    }
}
