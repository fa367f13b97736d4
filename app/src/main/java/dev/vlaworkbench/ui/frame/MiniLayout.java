package dev.vlaworkbench.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the small score maps stand beside the frame: in columns, of which the left ones may hold fewer and larger maps, so that
 * the room is used and the strategy's first maps are the largest.
 *
 * @param boxes one square for each map, in their order; empty where none would be large enough
 * @param width of everything, from the left edge of the first column on
 */
record MiniLayout(List<Box> boxes, double width) {

    private static final MiniLayout NONE = new MiniLayout(List.of(), 0);

    /**
     * A map's square; its caption stands above it.
     *
     * @param x left edge
     * @param y upper edge of the caption
     * @param side of the square
     */
    record Box(double x, double y, double side) {}

    /**
     * The arrangement that shows most.
     *
     * @param maps number of maps
     * @param width room
     * @param height room
     * @param gap between maps
     * @param least a smaller side shows nothing
     * @param caption the height of the caption above a map of a given side
     */
    static MiniLayout fitting(int maps, double width, double height, double gap, double least,
            DoubleUnaryOperator caption) {
        MiniLayout best = NONE;
        for (List<Integer> columns : columns(maps, 1)) {
            MiniLayout layout = of(columns, width, height, gap, caption);
            if (layout.least() >= least && layout.area() > best.area()) {
                best = layout;
            }
        }
        return best;
    }

    /** Every way to put the maps into columns of which none holds fewer than the one before. */
    private static List<List<Integer>> columns(int maps, int least) {
        List<List<Integer>> ways = new ArrayList<>();
        if (maps >= least) {
            ways.add(List.of(maps));
        }
        for (int first = least; 2 * first <= maps; first++) {
            for (List<Integer> rest : columns(maps - first, first)) {
                List<Integer> way = new ArrayList<>(List.of(first));
                way.addAll(rest);
                ways.add(way);
            }
        }
        return ways;
    }

    private static MiniLayout of(List<Integer> columns, double width, double height, double gap,
            DoubleUnaryOperator caption) {
        double wide = columns.stream().mapToDouble(rows -> side(rows, height, gap, caption)).sum();
        double shrink = Math.min(1, (width - (columns.size() - 1) * gap) / wide);
        List<Box> boxes = new ArrayList<>();
        double x = 0;
        for (int rows : columns) {
            double side = Math.floor(side(rows, height, gap, caption) * shrink);
            for (int row = 0; row < rows; row++) {
                boxes.add(new Box(x, row * (side + caption.applyAsDouble(side) + gap), side));
            }
            x += side + gap;
        }
        return new MiniLayout(List.copyOf(boxes), x - gap);
    }

    private static double side(int rows, double height, double gap, DoubleUnaryOperator caption) {
        double room = (height - (rows - 1) * gap) / rows;
        return room - caption.applyAsDouble(room);
    }

    private double least() {
        return boxes.stream().mapToDouble(Box::side).min().orElse(0);
    }

    private double area() {
        return boxes.stream().mapToDouble(box -> box.side() * box.side()).sum();
    }
}
