package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.session.ScoreSeries;
import java.util.List;
import java.util.Optional;

/** Finds the score map that a figure shows. */
final class ChosenMap {

    private ChosenMap() {}

    /**
     * The map chosen for a place; without a choice, or where the strategy names no such map, the one at this place.
     *
     * @param data names chosen
     * @param place 0 or 1
     */
    static Optional<ScoreSeries> of(FigureData data, int place) {
        List<ScoreSeries> scores = data.series().scores();
        String name = data.maps().get(place);
        return scores.stream().filter(score -> score.name().equals(name)).findFirst()
                .or(() -> scores.stream().skip(place).findFirst());
    }

    /** The map's name with its unit. */
    static String title(ScoreSeries map) {
        return map.name() + (map.unit().isBlank() ? "" : ", " + map.unit());
    }
}
