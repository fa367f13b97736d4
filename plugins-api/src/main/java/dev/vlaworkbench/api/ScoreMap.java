package dev.vlaworkbench.api;

import java.util.Arrays;

/**
 * A named array of 256 numbers that a strategy explains itself with. The workbench draws any score map as a heatmap.
 */
public final class ScoreMap {

    private final String name;
    private final String unit;
    private final String description;
    private final double[] values;

    private ScoreMap(String name, String unit, String description, double[] values) {
        this.name = name;
        this.unit = unit;
        this.description = description;
        this.values = values;
    }

    /**
     * Copies scores.
     *
     * @param name what the map shows, as it stands on screen, such as "visual entropy"
     * @param unit the values' unit, such as "bits"; empty when they have none
     * @param description one sentence that defines the values
     * @param values 256 numbers, indexed by visual token; NaN where a token has no score
     * @return the map
     * @throws IllegalArgumentException when there are not 256 values, one is infinite, or the name is blank
     */
    public static ScoreMap of(String name, String unit, String description, double[] values) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a score map needs a name");
        }
        if (values.length != PatchGrid.TOKENS) {
            throw new IllegalArgumentException(
                    "score map '" + name + "' needs " + PatchGrid.TOKENS + " values, found " + values.length);
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("score map '" + name + "' holds an infinite value");
            }
        }
        return new ScoreMap(name, unit, description, values.clone());
    }

    /** What the map shows, as it stands on screen. */
    public String name() {
        return name;
    }

    /** The values' unit; empty when they have none. */
    public String unit() {
        return unit;
    }

    /** One sentence that defines the values. */
    public String description() {
        return description;
    }

    /**
     * The score of one visual token; NaN where it has none.
     *
     * @param token visual token, 0..255
     */
    public double at(int token) {
        return values[PatchGrid.checkToken(token)];
    }

    /** All 256 scores, a fresh array. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreMap that
                && name.equals(that.name)
                && unit.equals(that.unit)
                && description.equals(that.description)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ScoreMap[" + name + "]";
    }
}
