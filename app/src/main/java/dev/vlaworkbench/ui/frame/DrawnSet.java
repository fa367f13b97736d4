package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.theme.Palette;

/**
 * A token set as it is painted.
 *
 * @param set its tokens
 * @param style fill, pattern and outline
 */
public record DrawnSet(TokenSet set, SetStyle style) {

    /** A set in the style of its role. */
    static DrawnSet of(TokenSet set, Palette palette) {
        return new DrawnSet(set, SetStyle.of(set.role(), palette));
    }
}
