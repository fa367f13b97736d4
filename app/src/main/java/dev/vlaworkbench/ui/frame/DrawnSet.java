package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.TokenSet;

/**
 * A token set as it is painted.
 *
 * @param set its tokens
 * @param style fill, pattern and outline
 */
public record DrawnSet(TokenSet set, SetStyle style) {}
