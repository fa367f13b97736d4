package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Scales the maps of a step as the overlay says, each once until something about it changes. */
final class MapScaling {

    private final OverlayModel model;
    private final Map<String, Made> made = new HashMap<>();

    MapScaling(OverlayModel model) {
        this.model = model;
    }

    /** What a scaled map was made from. */
    private record Cause(StepLayers layers, StepLayers previous, boolean difference, ScoreScale.Mode mode,
            ColourMap colours, ValueRange range) {

        /** Layers are compared as objects: they are immutable, and comparing their values would cost more than scaling. */
        boolean same(Cause other) {
            return layers == other.layers && previous == other.previous && difference == other.difference
                    && mode == other.mode && colours == other.colours && range.equals(other.range);
        }
    }

    private record Made(Cause cause, Optional<ScaledMap> scaled) {}

    Optional<ScaledMap> of(String name) {
        boolean difference = model.differenceProperty().get();
        Cause cause = new Cause(model.layersProperty().get(), model.previousProperty().get(), difference,
                model.scaleProperty().get(), model.colourMapProperty().get(), wanted(name, difference));
        Made known = made.get(name);
        if (known == null || !known.cause.same(cause)) {
            known = new Made(cause, make(name, cause));
            made.put(name, known);
        }
        return known.scaled;
    }

    /** The range that was asked for; of no value where the step's own is to be taken. */
    private ValueRange wanted(String name, boolean difference) {
        return switch (model.rangeProperty().get()) {
            case STEP -> model.stepRangesProperty().get().of(name, difference);
            case EPISODE -> model.episodeRangesProperty().get().of(name, difference);
            case FIXED -> model.fixedRanges().getOrDefault(key(name, difference), ValueRange.NONE);
        };
    }

    /** A map's values and their changes have fixed ranges of their own. */
    static String key(String name, boolean difference) {
        return difference ? "change of " + name : name;
    }

    private static Optional<ScaledMap> make(String name, Cause cause) {
        Optional<ScoreMap> now = cause.layers.map(name);
        Optional<ScoreMap> values = cause.difference
                ? now.flatMap(map -> cause.previous.map(name).map(before -> StepLayers.change(map, before)))
                : now;
        return values.map(map -> {
            ValueRange own = ValueRange.of(map);
            ValueRange range = cause.range.isNone() ? own : cause.range;
            ScoreScale scale = ScoreScale.of(map, cause.mode, cause.difference ? range.centred() : range);
            boolean diverging = cause.difference || scale.signed();
            return new ScaledMap(map, scale, diverging ? ColourMap.BLUE_ORANGE : cause.colours);
        });
    }
}
