package dev.vlaworkbench.ui.lanes;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the frames of lanes share a room: in so many columns, with their captions above and below them or beside them, whichever
 * leaves the frames the largest.
 *
 * @param columns frames side by side
 * @param beside whether captions stand to the right of their frame
 * @param side of a frame
 * @param tileWidth of a frame with its captions
 * @param tileHeight of a frame with its captions
 */
record LanesLayout(int columns, boolean beside, double side, double tileWidth, double tileHeight) {

    /** What captions beside a frame need to be read. */
    private static final double CAPTIONS_WIDTH = 150;

    /**
     * The layout with the largest frames; fewer columns, and captions above and below, where two are equal.
     *
     * @param lanes how many frames, at least one
     * @param width room
     * @param height room
     * @param gap between columns; half of it between rows
     * @param captions the height of captions above and below a frame of a given side
     */
    static LanesLayout largest(int lanes, double width, double height, double gap, DoubleUnaryOperator captions) {
        return IntStream.rangeClosed(1, lanes).boxed().flatMap(columns -> {
            int rows = (lanes + columns - 1) / columns;
            double wide = Math.floor((width - (columns - 1) * gap) / columns);
            double high = Math.floor((height - (rows - 1) * gap / 2) / rows);
            return Stream.of(stacked(columns, wide, high, captions), beside(columns, wide, high));
        }).sorted(Comparator.comparing(LanesLayout::beside)).reduce((best, next) -> next.side > best.side ? next : best)
                .orElseThrow();
    }

    private static LanesLayout stacked(int columns, double wide, double high, DoubleUnaryOperator captions) {
        double full = Math.min(wide, high - captions.applyAsDouble(Double.MAX_VALUE));
        double compact = Math.min(wide, high - captions.applyAsDouble(0));
        double side = Math.floor(
                Math.max(0, full >= LaneTile.COMPACT ? full : Math.min(compact, LaneTile.COMPACT - 1)));
        return new LanesLayout(columns, false, side, side, side + captions.applyAsDouble(side));
    }

    private static LanesLayout beside(int columns, double wide, double high) {
        double side = Math.floor(
                Math.max(0, Math.min(high - LaneTile.foot(), wide - CAPTIONS_WIDTH - LaneTile.BESIDE_GAP)));
        return new LanesLayout(columns, true, side, wide, side + LaneTile.foot());
    }
}
