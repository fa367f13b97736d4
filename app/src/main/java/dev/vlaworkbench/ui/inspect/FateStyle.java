package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.paint.Color;

/** How a fate is drawn and named. In a strip each has a height of its own, too, so that it reads without colour. */
final class FateStyle {

    private FateStyle() {}

    static String name(Biography.Fate fate) {
        return switch (fate) {
            case IMPORTANT -> "computed, important";
            case COMPUTED -> "computed";
            case REUSED -> "reused";
            case DROPPED -> "dropped";
            case SKIPPED -> "model skipped";
        };
    }

    static Color colour(Biography.Fate fate, Palette palette) {
        return switch (fate) {
            case IMPORTANT -> palette.important();
            case COMPUTED -> palette.fixed();
            case REUSED -> palette.reused();
            case DROPPED -> palette.dropped();
            case SKIPPED -> palette.border();
        };
    }

    /** Share of the strip's height. */
    static double height(Biography.Fate fate) {
        return switch (fate) {
            case IMPORTANT -> 1;
            case COMPUTED -> 0.75;
            case REUSED -> 0.45;
            case DROPPED -> 0.2;
            case SKIPPED -> 0.08;
        };
    }
}
