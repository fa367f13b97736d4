package dev.vlaworkbench.ui.chart;

import org.jfree.chart.JFreeChart;

/**
 * A plot of a comparison's figure.
 *
 * @param chart dressed and filled
 * @param title what tells it from the figure's others; may be empty
 */
record LanesPlot(JFreeChart chart, String title) {}
