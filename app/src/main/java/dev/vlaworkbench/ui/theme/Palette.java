package dev.vlaworkbench.ui.theme;

import dev.vlaworkbench.api.TokenSet;
import javafx.scene.paint.Color;

/**
 * The colours that are drawn rather than styled: token sets, charts and the timeline. Every pair of meanings that may touch
 * differs in lightness as well as in hue.
 *
 * @param dark whether the background is dark
 * @param ground background around the frame
 * @param panel background of panels and charts
 * @param text main text
 * @param muted secondary text
 * @param grid lines of a chart's grid
 * @param border outlines of panels
 * @param accent the chosen thing
 * @param cursor the control step shown, in charts and the timeline
 * @param important tokens that must be computed
 * @param reused tokens whose keys and values are reused
 * @param fixed tokens similar to the last frame (the static set)
 * @param dropped tokens that are dropped
 * @param other any other set or series
 * @param vision milliseconds of the vision towers
 * @param selection milliseconds of the strategy's decisions
 * @param prefill milliseconds of the prefill
 * @param decode milliseconds of the decode
 */
public record Palette(
        boolean dark,
        Color ground,
        Color panel,
        Color text,
        Color muted,
        Color grid,
        Color border,
        Color accent,
        Color cursor,
        Color important,
        Color reused,
        Color fixed,
        Color dropped,
        Color other,
        Color vision,
        Color selection,
        Color prefill,
        Color decode) {

    /** Colours on a dark background. */
    public static final Palette DARK = new Palette(true, Color.web("#15181c"), Color.web("#1c2026"),
            Color.web("#e8ebf0"),
            Color.web("#9da5b1"), Color.web("#2b3038"), Color.web("#30363d"), Color.web("#79a3ff"),
            Color.web("#f5f7fa"), Color.web("#a980ff"), Color.web("#35c592"), Color.web("#a4acb8"),
            Color.web("#f0705f"), Color.web("#f2b155"), Color.web("#f2b155"), Color.web("#e4699f"),
            Color.web("#35c592"), Color.web("#4d7fe0"));

    /** Colours on a light background. */
    public static final Palette LIGHT = new Palette(false, Color.web("#f4f5f7"), Color.web("#ffffff"),
            Color.web("#1d232b"),
            Color.web("#4a5461"), Color.web("#e6e9ee"), Color.web("#d9dee5"), Color.web("#2f60d6"),
            Color.web("#14181d"), Color.web("#7a3fe0"), Color.web("#14875f"), Color.web("#6c7480"),
            Color.web("#c43d2c"), Color.web("#b06a00"), Color.web("#e09a2f"), Color.web("#c93f7d"),
            Color.web("#1f9a6d"), Color.web("#7b9fee"));

    /**
     * The colour in which a token set's name and size stand on a panel.
     *
     * @param role what the set means
     */
    public Color of(TokenSet.Role role) {
        return switch (role) {
            case IMPORTANT -> important;
            case REUSED -> reused;
            case STATIC -> fixed;
            case DROPPED -> dropped;
            case OTHER -> other;
        };
    }
}
