package dev.vlaworkbench.plugins.infoentropy;

import java.util.Locale;

/** What makes a token important. */
enum Selection {
    /** Both entropies, their shares moving with the control step: the paper's method. */
    TIMESTEP,
    /** Visual entropy alone. */
    VISUAL,
    /** Attention entropy alone. */
    ATTENTION,
    /** Both entropies in equal shares at every step. */
    BOTH;

    /** The parameter's value. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Selection of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean looksAtAttention() {
        return this != VISUAL;
    }
}
