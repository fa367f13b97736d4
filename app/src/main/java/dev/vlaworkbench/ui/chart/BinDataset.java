package dev.vlaworkbench.ui.chart;

import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Counts in equally wide bins as JFreeChart reads them: x is where a bin begins. */
final class BinDataset extends AbstractIntervalXYDataset {

    private transient double[] counts = {};
    private double least;
    private double width = 1;

    /** Takes other counts; the chart is drawn when the window says so. */
    void show(double from, double to, double[] values) {
        least = from;
        counts = values;
        width = values.length == 0 || !(to > from) ? 1 : (to - from) / values.length;
    }

    double from(int bin) {
        return least + bin * width;
    }

    /** The bin that holds a value; -1 without one. */
    int binAt(double value) {
        int bin = (int) Math.floor((value - least) / width);
        return bin >= 0 && bin < counts.length ? bin : -1;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return counts.length;
    }

    @Override
    public Number getX(int index, int item) {
        return from(item);
    }

    @Override
    public Number getY(int index, int item) {
        return counts[item];
    }

    @Override
    public Number getStartX(int index, int item) {
        return from(item);
    }

    @Override
    public Number getEndX(int index, int item) {
        return from(item + 1) - 0.06 * width;
    }

    @Override
    public Number getStartY(int index, int item) {
        return 0;
    }

    @Override
    public Number getEndY(int index, int item) {
        return counts[item];
    }
}
