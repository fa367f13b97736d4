package dev.vlaworkbench.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Lines over the control steps with a band about each, as JFreeChart reads them. */
final class BandDataset extends AbstractIntervalXYDataset {

    /**
     * A line and its band, all of one length.
     *
     * @param line the line
     * @param lower the band's lower end
     * @param upper the band's upper end
     */
    record Band(double[] line, double[] lower, double[] upper) {}

    private transient List<Band> bands = List.of();
    private transient int[] steps = {};

    /** Takes other lines; the chart is drawn when the window says so. */
    void show(List<Band> now, StepWindow window) {
        bands = List.copyOf(now);
        // A band with NaN in it is not drawn at all, so steps without numbers are left out.
        double[] line = now.getFirst().line();
        int[] all = IntStream.range(window.first(), window.last(line.length) + 1).filter(t -> !Double.isNaN(line[t]))
                .toArray();
        int stride = (all.length + SeriesDataset.MOST - 1) / SeriesDataset.MOST;
        steps = IntStream.range(0, all.length).filter(index -> index % Math.max(1, stride) == 0)
                .map(index -> all[index]).toArray();
    }

    @Override
    public int getSeriesCount() {
        return bands.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return steps.length;
    }

    @Override
    public Number getX(int index, int item) {
        return steps[item];
    }

    @Override
    public Number getY(int index, int item) {
        return bands.get(index).line()[steps[item]];
    }

    @Override
    public Number getStartX(int index, int item) {
        return steps[item];
    }

    @Override
    public Number getEndX(int index, int item) {
        return steps[item];
    }

    @Override
    public Number getStartY(int index, int item) {
        return bands.get(index).lower()[steps[item]];
    }

    @Override
    public Number getEndY(int index, int item) {
        return bands.get(index).upper()[steps[item]];
    }
}
