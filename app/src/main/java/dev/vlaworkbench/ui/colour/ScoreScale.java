package dev.vlaworkbench.ui.colour;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where each of a score map's 256 values stands between the smallest and the largest of the step.
 *
 * @param positions 256 numbers in 0..1, NaN where the map has no value
 * @param ranks 256 ranks, 1 for the largest value, ties by token index; 0 where the map has no value
 * @param least the smallest value, NaN when the map has none
 * @param largest the largest value, NaN when the map has none
 */
public record ScoreScale(double[] positions, int[] ranks, double least, double largest) {

    /** How a value becomes a colour. */
    public enum Mode {
        /** By its size between the step's smallest and largest value. */
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

    /**
     * Scales a map.
     *
     * @param map the scores
     * @param mode by value or by rank
     * @return the scale
     */
    public static ScoreScale of(ScoreMap map, Mode mode) {
        double[] values = map.toArray();
        Integer[] order = IntStream.range(0, PatchGrid.TOKENS).filter(token -> !Double.isNaN(values[token])).boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> -values[token]).thenComparing(token -> token))
                .toArray(Integer[]::new);
        double[] positions = new double[PatchGrid.TOKENS];
        Arrays.fill(positions, Double.NaN);
        int[] ranks = new int[PatchGrid.TOKENS];
        if (order.length == 0) {
            return new ScoreScale(positions, ranks, Double.NaN, Double.NaN);
        }
        double largest = values[order[0]];
        double least = values[order[order.length - 1]];
        for (int place = 0; place < order.length; place++) {
            int token = order[place];
            ranks[token] = place + 1;
            positions[token] = switch (mode) {
                case VALUE -> largest > least ? (values[token] - least) / (largest - least) : 0.5;
                case RANK -> order.length > 1 ? 1 - (double) place / (order.length - 1) : 0.5;
            };
        }
        return new ScoreScale(positions, ranks, least, largest);
    }
}
