package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;

/** One or several plots with a title, a legend and a definition, drawn on the screen and, by another of its kind, for a file. */
interface Figure {

    /**
     * A line of the legend.
     *
     * @param name what it is
     * @param colour how it is drawn
     * @param key what stays the same while numbers in the name change
     */
    record Entry(String name, Color colour, String key) {

        /** An entry whose name has no numbers. */
        Entry(String name, Color colour) {
            this(name, colour, name);
        }
    }

    /**
     * What is written on a horizontal line.
     *
     * @param value where the line is
     * @param text what it means
     */
    record Mark(double value, String text) {}

    /** A plot of the figure. */
    interface Plot {

        /** The chart; always the same. */
        JFreeChart chart();

        /** What tells it from the figure's other plots; empty when it is the only one. */
        default String title() {
            return "";
        }

        /** What is written on horizontal lines as of the last {@link Figure#show}, from the highest down. */
        default List<Mark> marks() {
            return List.of();
        }
    }

    /** What it shows, and in which unit, as of the last {@link #show}. */
    String title();

    /** What its numbers mean. */
    MetricDefinition definition();

    /** What is more to say of its definition under the settings in force; may be empty. */
    default String definitionNote(FigureData data) {
        return "";
    }

    /** Its plots, always the same. */
    List<? extends Plot> plots();

    /** A line on the whole figure as of the last {@link #show}; may be empty. */
    default String note() {
        return "";
    }

    /** What is said in place of a figure that has nothing to draw. */
    default String emptyText() {
        return PlotView.NOTHING_YET;
    }

    /** Whether its horizontal axis is the control step. */
    default boolean overSteps() {
        return true;
    }

    /** Whether it shows another picture for each step. */
    default boolean followsStep() {
        return false;
    }

    /** Whether each entry of its legend stands for something that can be hidden. */
    default boolean hasSwitches() {
        return true;
    }

    /**
     * Takes in the data as they stand.
     *
     * @param data what is drawn
     * @param style how
     * @return the legend; empty when there is nothing to draw
     */
    List<Entry> show(FigureData data, ChartStyle style);

    /**
     * A point's numbers in a line or several.
     *
     * @param data what is drawn
     * @param plot the plot's index
     * @param x on its horizontal axis
     * @param y on its vertical axis
     */
    String readout(FigureData data, int plot, double x, double y);

    /** The numbers drawn. */
    FigureTable table(FigureData data);
}
