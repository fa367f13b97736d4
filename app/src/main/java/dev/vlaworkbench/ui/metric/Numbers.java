package dev.vlaworkbench.ui.metric;

import dev.vlaworkbench.metrics.NumberText;
import java.util.Locale;

/** Writes scores and other numbers briefly. */
public final class Numbers {

    private Numbers() {}

    /**
     * About three significant digits.
     *
     * @param value any number
     * @return such as {@code 6.32}, {@code 0.991}, {@code 3.1e-6}, {@code 12}; a dash for NaN
     */
    public static String brief(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (size >= 1e5 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace("e+0", "e");
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /**
     * About three significant digits with their unit.
     *
     * @param value any number
     * @param unit what it counts or measures; blank for none
     * @return such as {@code 5.54 bits}, {@code 12 steps}, {@code 1 step}
     */
    public static String with(double value, String unit) {
        // Of the units that maps name this is the one that is counted.
        String named = value == 1 && unit.equals("steps") ? "step" : unit;
        return (brief(value) + " " + named).strip();
    }

    /**
     * Milliseconds.
     *
     * @param millis a duration
     * @return with the digits that matter: {@code 412}, {@code 46.1}, {@code 0.42}
     */
    public static String millis(double millis) {
        return NumberText.millis(millis);
    }

    /**
     * A number of an action.
     *
     * @param value any number
     * @return four decimals with sign, in equal widths
     */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }
}
