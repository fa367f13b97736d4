package dev.vlaworkbench.ui.frame;

import java.util.List;
import java.util.Optional;

/**
 * What lies over a frame.
 *
 * @param map the score map
 * @param sets the token sets over it, in the order in which they are painted
 * @param opacity of both, 0..1
 */
record FrameOverlay(Optional<ScaledMap> map, List<DrawnSet> sets, double opacity) {

    /** Nothing: the bare frame. */
    static final FrameOverlay NONE = new FrameOverlay(Optional.empty(), List.of(), 0);

    /** Takes a copy of the sets. */
    FrameOverlay {
        sets = List.copyOf(sets);
        opacity = map.isEmpty() && sets.isEmpty() ? 0 : Math.clamp(opacity, 0, 1);
    }

    /** A map alone. */
    static FrameOverlay of(Optional<ScaledMap> map, double opacity) {
        return new FrameOverlay(map, List.of(), opacity);
    }

    /** Whether it looks the same; a map is made anew when anything about it changes. */
    boolean isSame(FrameOverlay other) {
        return map.orElse(null) == other.map.orElse(null) && opacity == other.opacity && sets.equals(other.sets);
    }
}
