package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;

/**
 * Which part of the frame fills the square that it is drawn in. Lengths are shares of the frame's side.
 *
 * @param zoom how many times larger than the whole frame would be, 1 to {@link #LARGEST}
 * @param left the part's left edge
 * @param top the part's upper edge
 */
public record Viewport(double zoom, double left, double top) {

    /** A patch fills the square. */
    public static final double LARGEST = PatchGrid.SIDE;

    /** The whole frame. */
    public static final Viewport WHOLE = new Viewport(1, 0, 0);

    /** Keeps the part inside the frame. */
    public Viewport {
        zoom = Math.clamp(zoom, 1, LARGEST);
        left = Math.clamp(left, 0, 1 - 1 / zoom);
        top = Math.clamp(top, 0, 1 - 1 / zoom);
    }

    /**
     * Zooms about a point that stays where it is.
     *
     * @param factor how many times larger
     * @param x of the point in the square, 0..1
     * @param y of the point in the square, 0..1
     */
    public Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, 1, LARGEST);
        return new Viewport(next, left + x / zoom - x / next, top + y / zoom - y / next);
    }

    /**
     * Moves the part against a drag.
     *
     * @param x how far the pointer was dragged to the right, as a share of the square
     * @param y how far down
     */
    public Viewport dragged(double x, double y) {
        return new Viewport(zoom, left - x / zoom, top - y / zoom);
    }

    /** Where a column of the frame, 0..1, stands in the square. */
    double x(double column) {
        return (column - left) * zoom;
    }

    /** Where a row of the frame, 0..1, stands in the square. */
    double y(double row) {
        return (row - top) * zoom;
    }

    /** The patch at a point of the square, 0..1. */
    public int tokenAt(double x, double y) {
        return patch(top + y / zoom) * PatchGrid.SIDE + patch(left + x / zoom);
    }

    private static int patch(double share) {
        return Math.clamp((int) Math.floor(share * PatchGrid.SIDE), 0, PatchGrid.SIDE - 1);
    }
}
