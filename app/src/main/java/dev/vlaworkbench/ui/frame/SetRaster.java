package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import javafx.scene.paint.Color;

/**
 * Paints token sets into pixels: for each a fill, a pattern that tells its role without colour, and its outline. The same drawn as
 * lines and rectangles took half of all that a picture cost where there is no graphics hardware.
 */
final class SetRaster {

    private static final double SET_OPACITY = 0.85;
    /** A pattern stands out against its fill, and an outline even where the overlay is nearly clear. */
    private static final double PATTERN_STRENGTH = 1.3;
    private static final double LEAST_OUTLINE = 0.35;
    private static final double SIDE_PER_OUTLINE = 350;

    private final int[] pixels;
    private final PatchEdges edges;
    private final PatternInk ink;
    private final int line;

    /**
     * A painter.
     *
     * @param pixels opaque ARGB of a square, row by row
     * @param edges where its patches are
     * @param ink patterns at their size
     */
    SetRaster(int[] pixels, PatchEdges edges, PatternInk ink) {
        this.pixels = pixels;
        this.edges = edges;
        this.ink = ink;
        line = (int) Math.max(1, Math.round(edges.side() / SIDE_PER_OUTLINE));
    }

    /** Paints a set at an opacity of 0..1. */
    void paint(TokenSet set, SetStyle style, double opacity) {
        boolean[] member = new boolean[PatchGrid.TOKENS];
        double strength = opacity * SET_OPACITY;
        int fill = weight(strength * style.fillShare() * style.fill().getOpacity());
        int pattern = weight(strength * PATTERN_STRENGTH);
        for (int token : set.tokens()) {
            member[token] = true;
            int column = PatchGrid.column(token);
            int row = PatchGrid.row(token);
            patch(style, edges.columns()[column], edges.rows()[row], edges.columns()[column + 1],
                    edges.rows()[row + 1], fill, pattern);
        }
        outline(member, argb(style.line()), weight(LEAST_OUTLINE + strength));
    }

    private void patch(SetStyle style, int left, int top, int right, int bottom, int fill, int pattern) {
        int from = edges.inside(left);
        int to = edges.inside(right);
        int first = edges.inside(top);
        int last = edges.inside(bottom);
        if (from >= to || first >= last) {
            return;
        }
        if (fill > 0) {
            tint(from, first, to, last, argb(style.fill()), fill);
        }
        if (style.pattern() == SetStyle.Pattern.PLAIN) {
            return;
        }
        int width = right - left;
        short[] cover = ink.cover(style.pattern(), left, top, width, bottom - top);
        int colour = argb(style.line());
        for (int y = first; y < last; y++) {
            int start = (y - top) * width - left;
            for (int x = from; x < to; x++) {
                int weight = cover[start + x] * pattern >> 8;
                if (weight > 0) {
                    int at = y * edges.side() + x;
                    pixels[at] = Blending.mix(pixels[at], colour, weight);
                }
            }
        }
    }

    /** Each border as long as it runs on. */
    private void outline(boolean[] member, int colour, int weight) {
        int half = line / 2;
        for (int border = 0; border <= PatchGrid.SIDE; border++) {
            for (int from = 0; from < PatchGrid.SIDE; from++) {
                int to = from;
                while (to < PatchGrid.SIDE && in(member, border, to) != in(member, border - 1, to)) {
                    to++;
                }
                if (to > from) {
                    int y = edges.rows()[border] - half;
                    tint(edges.columns()[from] - half, y, edges.columns()[to] - half + line, y + line, colour, weight);
                    from = to;
                }
            }
            for (int from = 0; from < PatchGrid.SIDE; from++) {
                int to = from;
                while (to < PatchGrid.SIDE && in(member, to, border) != in(member, to, border - 1)) {
                    to++;
                }
                if (to > from) {
                    int x = edges.columns()[border] - half;
                    tint(x, edges.rows()[from] - half, x + line, edges.rows()[to] - half + line, colour, weight);
                    from = to;
                }
            }
        }
    }

    private static boolean in(boolean[] member, int row, int column) {
        return row >= 0 && row < PatchGrid.SIDE && column >= 0 && column < PatchGrid.SIDE
                && member[row * PatchGrid.SIDE + column];
    }

    private void tint(int left, int top, int right, int bottom, int colour, int weight) {
        int from = edges.inside(left);
        int to = edges.inside(right);
        for (int y = edges.inside(top); y < edges.inside(bottom); y++) {
            Blending.tint(pixels, y * edges.side() + from, y * edges.side() + to, colour, weight);
        }
    }

    private static int weight(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * Resampling.ONE);
    }

    private static int argb(Color colour) {
        return 0xFF << 24 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8
                | channel(colour.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
