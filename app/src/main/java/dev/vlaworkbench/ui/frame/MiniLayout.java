package dev.vlaworkbench.ui.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        Stream<MiniLayout> different = columns(maps, 1).stream()
                .map(columns -> of(columns, width, height, gap, caption));
        Stream<MiniLayout> alike = IntStream.rangeClosed(1, maps)
                .mapToObj(columns -> alike(maps, columns, width, height, gap, caption));
        return Stream.concat(different, alike).filter(layout -> layout.least() >= least)
                .max(Comparator.comparingDouble(MiniLayout::area)).orElse(NONE);
    }

    /** All of one size, column by column. */
    private static MiniLayout alike(int maps, int columns, double width, double height, double gap,
            DoubleUnaryOperator caption) {
        int rows = (maps + columns - 1) / columns;
        double wide = (width - (columns - 1) * gap) / columns;
        double high = (height - (rows - 1) * gap) / rows;
        double side = Math.floor(Math.min(wide, below(high, caption)));
        side = Math.floor(Math.min(side, high - caption.applyAsDouble(side)));
        List<Box> boxes = new ArrayList<>();
        for (int map = 0; map < maps; map++) {
            boxes.add(
                    new Box(map / rows * (side + gap), map % rows * (side + caption.applyAsDouble(side) + gap), side));
        }
        return new MiniLayout(List.copyOf(boxes), (maps + rows - 1) / rows * (side + gap) - gap);
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
        return below((height - (rows - 1) * gap) / rows, caption);
    }

    /** The side that fits into a height with its caption; a smaller map may have a taller one. */
    private static double below(double room, DoubleUnaryOperator caption) {
        double side = room - caption.applyAsDouble(room);
        return Math.min(side, room - caption.applyAsDouble(side));
    }

    private double least() {
        return boxes.stream().mapToDouble(Box::side).min().orElse(0);
    }

    private double area() {
        return boxes.stream().mapToDouble(box -> box.side() * box.side()).sum();
    }
}
