package dev.vlaworkbench.metrics;

import java.util.Locale;

/** Numbers as they stand on screens and in reports: the digits that matter, a full stop, no grouping, a dash for none. */
public final class NumberText {

    /** What stands where there is no number. */
    public static final String NONE = "–";

    private NumberText() {}

    /**
     * Milliseconds.
     *
     * @param millis a duration
     * @return with the digits that matter: {@code 412}, {@code 46.1}, {@code 0.42}
     */
    public static String millis(double millis) {
        return decimals(millis, millis >= 100 ? 0 : millis >= 10 ? 1 : 2);
    }

    /**
     * A number with a fixed count of decimals.
     *
     * @param value any number
     * @param decimals at least 0
     */
    public static String decimals(double value, int decimals) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
