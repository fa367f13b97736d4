package dev.vlaworkbench.ui.colour;

import dev.vlaworkbench.api.ScoreMap;

/**
 * The values that a scale spans.
 *
 * @param least the smallest, NaN when there is no value
 * @param largest the largest, NaN when there is no value
 */
public record ValueRange(double least, double largest) {

    /** Of no value. */
    public static final ValueRange NONE = new ValueRange(Double.NaN, Double.NaN);

    /** The values of a map. */
    public static ValueRange of(ScoreMap map) {
        double least = Double.NaN;
        double largest = Double.NaN;
        for (double value : map.toArray()) {
            if (!Double.isNaN(value)) {
                least = value < least || Double.isNaN(least) ? value : least;
                largest = value > largest || Double.isNaN(largest) ? value : largest;
            }
        }
        return new ValueRange(least, largest);
    }

    /** Whether it spans no value. */
    public boolean isNone() {
        return Double.isNaN(least);
    }

    /** Whether values of both signs are in it. */
    public boolean isSigned() {
        return least < 0 && largest > 0;
    }

    /** What both span. */
    public ValueRange and(ValueRange other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new ValueRange(Math.min(least, other.least), Math.max(largest, other.largest));
    }

    /** The same with 0 in the middle. */
    public ValueRange centred() {
        double reach = Math.max(Math.abs(least), Math.abs(largest));
        return isNone() ? this : new ValueRange(-reach, reach);
    }

    /**
     * Where a value stands.
     *
     * @return 0 at the least, 1 at the largest, values outside at the ends; 0.5 in a range of one value, NaN for NaN
     */
    public double position(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return largest > least ? Math.clamp((value - least) / (largest - least), 0, 1) : 0.5;
    }
}
