package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;

/** A chart whose horizontal axis is the control step. */
interface StepChart {

    /**
     * A line of the legend.
     *
     * @param name what it is
     * @param colour how it is drawn
     */
    record Entry(String name, Color colour) {}

    /**
     * What is written on a horizontal line.
     *
     * @param value where the line is
     * @param text what it means
     */
    record Mark(double value, String text) {}

    /** The chart; always the same. */
    JFreeChart chart();

    /** What it shows, and in which unit. */
    String title();

    /** What is written on horizontal lines as of the last {@link #show}, from the highest down. */
    default List<Mark> marks() {
        return List.of();
    }

    /** What is said in place of a chart that has nothing to draw. */
    default String emptyText() {
        return LinkedChart.NOTHING_YET;
    }

    /** What its numbers mean. */
    MetricDefinition definition();

    /**
     * Takes in a run's numbers as they stand.
     *
     * @param series the run's numbers
     * @param palette colours of the theme
     * @return the legend
     */
    List<Entry> show(RunSeries series, Palette palette);
}
