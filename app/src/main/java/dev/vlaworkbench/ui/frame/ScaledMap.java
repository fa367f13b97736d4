package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;

/**
 * A score map ready to be drawn.
 *
 * @param map the values
 * @param scale where they stand between the ends
 * @param colours the colours in between
 */
public record ScaledMap(ScoreMap map, ScoreScale scale, ColourMap colours) {

    /** The colour of a patch as a pixel, transparent where the map has no value. */
    int argb(int token) {
        double position = scale.positions()[token];
        return Double.isNaN(position) ? 0 : colours.argbAt(position);
    }
}
