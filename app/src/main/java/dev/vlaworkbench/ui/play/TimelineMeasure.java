package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.function.Function;
import javafx.scene.paint.Color;

/** What the scrubber's bars stand for. */
public enum TimelineMeasure {
    /** Share of visual tokens reused; by its square root, since it is often small. */
    REUSE("reused", MetricDefinition.REUSED, Palette::reused) {
        @Override
        double height(RunSeries series, int t, double scale) {
            return Math.sqrt(series.reused()[t] / PatchGrid.TOKENS);
        }
    },
    /** End-to-end milliseconds, as high as nine of ten steps need. */
    LATENCY("latency", MetricDefinition.END_TO_END, Palette::decode) {
        @Override
        double height(RunSeries series, int t, double scale) {
            return series.total()[t] / scale;
        }

        @Override
        double scale(RunSeries series) {
            double usual = RunSeries.mostly(series.total());
            return Double.isNaN(usual) || usual <= 0 ? RunSeries.first(series.total()) : usual * 1.15;
        }
    },
    /** Share of action tokens equal to the dense lane's. */
    AGREEMENT("agreement", MetricDefinition.TOKEN_AGREEMENT, Palette::accent) {
        @Override
        double height(RunSeries series, int t, double scale) {
            return series.agreement()[t];
        }
    };

    private final String label;
    private final MetricDefinition definition;
    private final Function<Palette, Color> colour;

    TimelineMeasure(String label, MetricDefinition definition, Function<Palette, Color> colour) {
        this.label = label;
        this.definition = definition;
        this.colour = colour;
    }

    /** As it stands in the choice. */
    public String label() {
        return label;
    }

    /** What it means. */
    public MetricDefinition definition() {
        return definition;
    }

    Color colour(Palette palette) {
        return colour.apply(palette);
    }

    /** Height of a computed step's bar, usually 0..1; NaN without one. */
    abstract double height(RunSeries series, int t, double scale);

    /** What {@link #height} is measured against, as of now. */
    double scale(RunSeries series) {
        return 1;
    }

    /**
     * A step's figures in one line each.
     *
     * @param series the run; null without one
     * @param t control step
     */
    static String describe(RunSeries series, int t) {
        if (series == null || t >= series.steps() || !series.isComputed(t)) {
            return "step " + t + "\nnot computed yet";
        }
        double agreement = series.agreement()[t];
        return "step " + t + (t < RunSeries.WARM_UP_STEPS ? " (warm-up)" : "")
                + "\nend to end " + Numbers.millis(series.total()[t]) + " ms"
                + "\nreused " + Numbers.brief(series.reused()[t]) + " of " + PatchGrid.TOKENS
                + (Double.isNaN(agreement)
                        ? ""
                        : "\naction tokens equal to dense " + Math.round(agreement * Action.DIMENSIONS) + " of "
                                + Action.DIMENSIONS);
    }
}
