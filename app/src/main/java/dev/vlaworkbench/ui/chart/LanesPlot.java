package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Mark;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A plot of a comparison's figure.
 *
 * @param chart dressed and filled
 * @param title what tells it from the figure's others; may be empty
 * @param marks what is written on horizontal lines, from the highest down
 */
record LanesPlot(JFreeChart chart, String title, List<Mark> marks) {}
