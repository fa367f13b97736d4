package dev.vlaworkbench.ui.chart;

import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.jfree.data.xy.TableXYDataset;

/**
 * Numbers over the control steps as JFreeChart reads them. Where more steps are in view than a chart has pixels for, bars stand
 * for the mean of several steps, and of a line the smallest and the largest of several are kept, so that no peak is lost and
 * drawing costs the same for any length of episode. Listeners are not told: the chart is drawn when the window says so.
 */
final class SeriesDataset extends AbstractIntervalXYDataset implements TableXYDataset {

    /** Steps are drawn one by one up to this many. */
    static final int MOST = 500;

    private static final double HALF_BAR = 0.44;

    private transient double[][] x = {};
    private transient double[][] y = {};
    private int stride = 1;

    /** Takes other series for bars; all of one length. */
    void bars(List<double[]> values, StepWindow window) {
        range(values, window);
        x = new double[values.size()][];
        y = new double[values.size()][];
        for (int series = 0; series < values.size(); series++) {
            double[] all = values.get(series);
            int first = first(all, window);
            int count = (last(all, window) - first + stride) / stride;
            x[series] = new double[Math.max(0, count)];
            y[series] = new double[x[series].length];
            for (int bar = 0; bar < x[series].length; bar++) {
                int from = first + bar * stride;
                int to = Math.min(all.length, from + stride);
                x[series][bar] = (from + to - 1) / 2.0;
                y[series][bar] = stride == 1
                        ? all[from]
                        : Arrays.stream(all, from, to).filter(value -> !Double.isNaN(value)).average()
                                .orElse(Double.NaN);
            }
        }
    }

    /** Takes other series for lines. */
    void lines(List<double[]> values, StepWindow window) {
        range(values, window);
        x = new double[values.size()][];
        y = new double[values.size()][];
        for (int series = 0; series < values.size(); series++) {
            double[] all = values.get(series);
            // One more on either side, so that a line goes on to the edge.
            int first = Math.max(0, first(all, window) - 1);
            int last = Math.min(all.length - 1, last(all, window) + 1);
            int[] kept = stride == 1 ? every(first, last) : peaks(all, first, last);
            x[series] = Arrays.stream(kept).asDoubleStream().toArray();
            y[series] = Arrays.stream(kept).mapToDouble(t -> all[t]).toArray();
        }
    }

    /** How many steps one bar, or two points of a line, stand for. */
    int stride() {
        return stride;
    }

    private void range(List<double[]> values, StepWindow window) {
        int length = values.isEmpty() ? 0 : values.getFirst().length;
        int count = window.last(length) - window.first() + 1;
        stride = Math.max(1, (int) Math.ceil((double) count / MOST));
    }

    private static int first(double[] values, StepWindow window) {
        return Math.min(window.first(), values.length);
    }

    private static int last(double[] values, StepWindow window) {
        return window.last(values.length);
    }

    private static int[] every(int first, int last) {
        int[] steps = new int[Math.max(0, last - first + 1)];
        Arrays.setAll(steps, index -> first + index);
        return steps;
    }

    /** The steps with the smallest and the largest value of each pair of strides, in their order. */
    private int[] peaks(double[] values, int first, int last) {
        int[] kept = new int[last - first + 1];
        int count = 0;
        for (int from = first; from <= last; from += 2 * stride) {
            int to = Math.min(last, from + 2 * stride - 1);
            int least = from;
            int largest = from;
            for (int t = from; t <= to; t++) {
                least = Double.isNaN(values[least]) || values[t] < values[least] ? t : least;
                largest = Double.isNaN(values[largest]) || values[t] > values[largest] ? t : largest;
            }
            kept[count++] = Math.min(least, largest);
            if (least != largest) {
                kept[count++] = Math.max(least, largest);
            }
        }
        return Arrays.copyOf(kept, count);
    }

    @Override
    public int getSeriesCount() {
        return x.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return x[index].length;
    }

    @Override
    public int getItemCount() {
        return x.length == 0 ? 0 : x[0].length;
    }

    @Override
    public Number getX(int index, int item) {
        return x[index][item];
    }

    @Override
    public double getXValue(int index, int item) {
        return x[index][item];
    }

    @Override
    public Number getY(int index, int item) {
        return y[index][item];
    }

    @Override
    public double getYValue(int index, int item) {
        return y[index][item];
    }

    @Override
    public Number getStartX(int index, int item) {
        return x[index][item] - halfBar();
    }

    @Override
    public Number getEndX(int index, int item) {
        return x[index][item] + halfBar();
    }

    private double halfBar() {
        return stride == 1 ? HALF_BAR : stride / 2.0;
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
