package dev.vlaworkbench.ui.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A plot.
 *
 * @param chart the chart
 * @param title what tells it from others
 */
record SeriesPlot(JFreeChart chart, String title) implements Figure.Plot {

    /** The only plot of its figure. */
    static List<SeriesPlot> only(JFreeChart chart) {
        return List.of(new SeriesPlot(chart, ""));
    }
}
