package dev.vlaworkbench.ui.chart;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.jfree.data.xy.TableXYDataset;

/** Numbers over the control steps as JFreeChart reads them: x is the step, each item a bar one step wide. */
final class SeriesDataset extends AbstractIntervalXYDataset implements TableXYDataset {

    private static final double HALF_BAR = 0.44;

    private transient List<double[]> series = List.of();

    /** Takes other series; all of one length. Listeners are not told: the chart is drawn when the window says so. */
    void show(List<double[]> values) {
        series = List.copyOf(values);
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).length;
    }

    @Override
    public int getItemCount() {
        return series.isEmpty() ? 0 : series.getFirst().length;
    }

    @Override
    public Number getX(int index, int item) {
        return item;
    }

    @Override
    public Number getY(int index, int item) {
        return series.get(index)[item];
    }

    @Override
    public double getYValue(int index, int item) {
        return series.get(index)[item];
    }

    @Override
    public Number getStartX(int index, int item) {
        return item - HALF_BAR;
    }

    @Override
    public Number getEndX(int index, int item) {
        return item + HALF_BAR;
    }

    @Override
    public Number getStartY(int index, int item) {
        return getY(index, item);
    }

    @Override
    public Number getEndY(int index, int item) {
        return getY(index, item);
    }
}
