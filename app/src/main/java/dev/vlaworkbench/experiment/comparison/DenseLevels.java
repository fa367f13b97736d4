package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LaneNumbers.Part;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Band;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Level;
import dev.vlaworkbench.metrics.NumberText;
import dev.vlaworkbench.metrics.Quartiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What lanes are read against: the dense lane's median, how far it differs from itself, and what would remain if its prefill
 * cost nothing.
 *
 * @param dense the reference; empty when there is none
 */
record DenseLevels(Optional<LaneNumbers> dense) {

    /** The dense median and the ceiling of any prefill saving, from the highest down. */
    List<Level> endToEnd() {
        List<Level> levels = new ArrayList<>(median(Part.END_TO_END));
        double ceiling = ceilingMillis();
        if (!Double.isNaN(ceiling)) {
            levels.add(new Level(ceiling, "if prefill cost nothing " + NumberText.millis(ceiling), false));
        }
        return levels;
    }

    /** The dense median of a part. */
    List<Level> median(Part part) {
        return dense.flatMap(lane -> lane.quartiles(part))
                .map(found -> List.of(new Level(found.median(), "dense median " + NumberText.millis(found.median()),
                        true)))
                .orElse(List.of());
    }

    /**
     * How far the dense lane differs from itself: between the medians of its repeats where there are several, else between its
     * quartiles over the steps.
     */
    Optional<Band> spread() {
        double[] repeats = dense.map(LaneNumbers::repeatMedians).orElse(new double[0]);
        if (repeats.length > 1) {
            double least = Arrays.stream(repeats).min().orElseThrow();
            double largest = Arrays.stream(repeats).max().orElseThrow();
            return Optional.of(new Band(least, largest, "band: medians of the dense lane's " + repeats.length
                    + " repeats, " + range(least, largest)));
        }
        return dense.flatMap(lane -> lane.quartiles(Part.END_TO_END)).map(found -> new Band(found.lower(),
                found.upper(), "band: the dense lane's quartiles over its steps, "
                        + range(found.lower(), found.upper())));
    }

    private static String range(double from, double to) {
        return NumberText.millis(from) + NumberText.NONE + NumberText.millis(to) + " ms";
    }

    /** Median of the dense lane's end to end without its prefill, behind the warm-up; NaN while there is none. */
    double ceilingMillis() {
        double[] rest = dense.map(lane -> lane.passes().stream().flatMapToDouble(pass -> pass.steps().stream()
                .skip(lane.leftOut(pass))
                .mapToDouble(step -> step.latency().totalMillis() - step.latency().prefillMillis())).toArray())
                .orElse(new double[0]);
        return rest.length == 0 ? Double.NaN : Quartiles.of(rest).median();
    }
}
