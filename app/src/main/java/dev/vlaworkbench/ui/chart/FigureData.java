package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.session.RunSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What charts are drawn of, as it stands.
 *
 * @param series the run's numbers
 * @param episode what is replayed
 * @param model what it is replayed through
 * @param step the control step shown
 * @param window the steps in view
 * @param marks marked steps
 * @param convention how work is counted
 * @param layerCount what the heat strip counts
 * @param maps names of the score maps chosen, empty for the strategy's own order
 * @param hidden keys of the legend's entries that a person has switched off
 */
record FigureData(
        RunSeries series,
        Optional<Episode> episode,
        Optional<ModelInfo> model,
        int step,
        StepWindow window,
        NavigableSet<Integer> marks,
        CostConvention convention,
        LayerCount layerCount,
        List<String> maps,
        Set<String> hidden) {

    /** The same data with other entries switched off. */
    FigureData hiding(Set<String> keys) {
        return new FigureData(series, episode, model, step, window, marks, convention, layerCount, maps,
                Set.copyOf(keys));
    }

    /** Whether an entry of the legend is switched off. */
    boolean hides(String key) {
        return hidden.contains(key);
    }

    /** An entry's values; nothing but NaN where it is switched off, so that neither drawing nor scale knows it. */
    double[] shown(String key, double[] values) {
        if (!hides(key)) {
            return values;
        }
        double[] nothing = new double[values.length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** The largest of the values in view; NaN without any. */
    double largest(double[] values) {
        return Arrays.stream(inView(values)).filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
    }

    /** The smallest of the values in view; NaN without any. */
    double least(double[] values) {
        return Arrays.stream(inView(values)).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN);
    }

    /** The values in view. */
    double[] inView(double[] values) {
        int first = Math.min(window.first(), values.length);
        return Arrays.copyOfRange(values, first, Math.max(first, window.last(values.length) + 1));
    }

    /** A table with a row for each step computed, which begins with the step and whether it is marked or warms up. */
    FigureTable.Builder table() {
        List<Integer> steps = IntStream.range(0, series.computed()).boxed().toList();
        return new FigureTable.Builder()
                .texts("t", "Control step: the index of the recorded frame.",
                        steps.stream().map(String::valueOf).toList())
                .texts("marked", "1 where a person marked the step.",
                        flags(steps.stream().map(marks::contains).toList()))
                .texts("warm_up", "1 where the step warms up and is left out of medians.",
                        flags(steps.stream().map(t -> t < RunSeries.WARM_UP_STEPS).toList()));
    }

    private static List<String> flags(List<Boolean> flags) {
        return new ArrayList<>(flags.stream().map(flag -> flag ? "1" : "0").toList());
    }

    /** The values of the steps computed. */
    double[] computed(double[] values) {
        return Arrays.copyOf(values, series.computed());
    }

    /** Where it is from: lane, episode, model, how much of it is computed. */
    List<String> origin() {
        List<String> lines = new ArrayList<>();
        lines.add("lane: " + series.lane());
        episode.ifPresent(open -> lines.add("episode: " + open.name() + " (" + open.file().getFileName() + "), "
                + open.steps() + " steps, \"" + open.instruction() + "\""));
        model.ifPresent(info -> lines.add("model: " + info.name() + (info.untrained() ? ", untrained" : "") + ", "
                + info.dtype() + " on " + info.deviceName()));
        lines.add("steps computed: " + series.computed());
        return List.copyOf(lines);
    }
}
