package dev.vlaworkbench.ui.colour;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where each of a score map's 256 values stands on a scale.
 *
 * @param positions 256 numbers in 0..1, NaN where the map has no value; on a signed scale 0.5 is the value 0
 * @param ranks 256 ranks, 1 for the largest value, ties by token index; 0 where the map has no value
 * @param range the values at the ends of the scale
 * @param signed whether the scale has 0 in its middle
 */
public record ScoreScale(double[] positions, int[] ranks, ValueRange range, boolean signed) {

    /** How a value becomes a colour. */
    public enum Mode {
        /** By its size. */
        VALUE("value"),
        /** By its rank among the step's values: shows the order where the values lie close together. */
        RANK("rank");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** The name as it stands in the choice list. */
        public String label() {
            return label;
        }
    }

    /** The value at the lower end. */
    public double least() {
        return range.least();
    }

    /** The value at the upper end. */
    public double largest() {
        return range.largest();
    }

    /**
     * Scales a map between its own smallest and largest value.
     *
     * @param map the scores
     * @param mode by value or by rank
     */
    public static ScoreScale of(ScoreMap map, Mode mode) {
        return of(map, mode, ValueRange.of(map));
    }

    /**
     * Scales a map. A range of both signs is made to have 0 in its middle.
     *
     * @param map the scores
     * @param mode by value or by rank; ranks are always those among the map's own values
     * @param range the values at the ends; others are drawn as the ends are
     */
    public static ScoreScale of(ScoreMap map, Mode mode, ValueRange range) {
        boolean signed = range.isSigned();
        ValueRange ends = signed ? range.centred() : range;
        double[] values = map.toArray();
        int[] ranks = ranks(values);
        double[] positions = switch (mode) {
            case VALUE -> Arrays.stream(values).map(ends::position).toArray();
            case RANK -> signed ? signedRankPositions(values) : rankPositions(ranks);
        };
        return new ScoreScale(positions, ranks, ends, signed);
    }

    /** Ranks, 1 for the largest value, ties by index; 0 for NaN. */
    private static int[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).filter(token -> !Double.isNaN(values[token])).boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> -values[token]).thenComparing(token -> token))
                .toArray(Integer[]::new);
        int[] ranks = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
        return ranks;
    }

    private static double[] rankPositions(int[] ranks) {
        int last = Arrays.stream(ranks).max().orElse(0);
        return Arrays.stream(ranks)
                .mapToDouble(rank -> rank == 0 ? Double.NaN : last == 1 ? 0.5 : 1 - (rank - 1.0) / (last - 1))
                .toArray();
    }

    /** Values of either sign are ranked by size on their side of the middle. */
    private static double[] signedRankPositions(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
        int[] ranks = ranks(sizes);
        double[] positions = new double[PatchGrid.TOKENS];
        for (int token = 0; token < values.length; token++) {
            double size = 1 - (ranks[token] - 1.0) / values.length;
            positions[token] = Double.isNaN(values[token]) ? Double.NaN : 0.5 + 0.5 * Math.signum(values[token]) * size;
        }
        return positions;
    }
}
