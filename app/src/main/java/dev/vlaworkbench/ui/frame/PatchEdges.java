package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the patches begin and end in a square, to the pixel. Edges outside the square are kept, so that what is cut off there is
 * known.
 *
 * @param columns left edges of the columns and the right edge of the last, {@link PatchGrid#SIDE} + 1 of them
 * @param rows upper edges of the rows and the lower edge of the last
 * @param side of the square in pixels
 * @param patch side of a patch in pixels, before it is rounded
 */
record PatchEdges(int[] columns, int[] rows, int side, double patch) {

    static PatchEdges of(Viewport viewport, int side) {
        return new PatchEdges(edges(viewport::x, side), edges(viewport::y, side), side,
                side * viewport.zoom() / PatchGrid.SIDE);
    }

    private static int[] edges(DoubleUnaryOperator place, int side) {
        int[] edges = new int[PatchGrid.SIDE + 1];
        for (int line = 0; line < edges.length; line++) {
            edges[line] = (int) Math.round(place.applyAsDouble((double) line / PatchGrid.SIDE) * side);
        }
        return edges;
    }

    /** A pixel's place, moved into the square. */
    int inside(int at) {
        return Math.clamp(at, 0, side);
    }
}
