package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.export.FigureLook;

/**
 * Where the parts of a frame's figure stand, in points.
 *
 * @param margin air at the edges and between lines
 * @param line height of a line of text
 * @param left where the frame begins
 * @param top where the frame begins
 * @param side the frame's side
 * @param legend the first legend line's base line
 */
record FrameFigureLayout(double margin, double line, double left, double top, double side, double legend) {

    private static final double LINE = 1.45;

    static FrameFigureLayout of(FigureLook look) {
        double margin = look.fontPoints() * 0.5;
        double line = look.fontPoints() * LINE;
        double top = margin + line;
        double side = Math.max(1, Math.min(look.width() - 2 * margin, look.height() - top - 2 * line - 2 * margin));
        return new FrameFigureLayout(margin, line, (look.width() - side) / 2, top, side,
                top + side + margin + line * 0.8);
    }

    /** Thickness of the colour bar. */
    double bar() {
        return line * 0.55;
    }
}
