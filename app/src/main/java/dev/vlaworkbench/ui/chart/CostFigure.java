package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.CostUnit;
import dev.vlaworkbench.ui.session.LayerSeries;
import dev.vlaworkbench.ui.session.RunSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** The work of the prefill against a dense one, counted as the convention in force says. */
final class CostFigure implements Figure {

    private static final String LANE = "this lane";
    private static final String DENSE = "dense";

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private CostUnit unit = CostUnit.fitting(CostConvention.STANDARD, Double.NaN);
    private CostConvention counted;
    private RunSeries countedSeries;
    private int countedSteps;
    private double[] lane = {};
    private double[] dense = {};

    CostFigure() {
        // Segment by segment, dashes would begin anew at every step.
        renderer.setDrawSeriesLineAsPath(true);
    }

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return "Prefill, " + unit.label();
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.PREFILL_TMACS;
    }

    @Override
    public String definitionNote(FigureData data) {
        String constants = data.model().map(ModelInfo::shape).map(shape -> " Constants: " + shape.layers()
                + " layers, D = " + shape.hiddenSize() + ", F = " + shape.feedForwardSize() + ", "
                + data.series().layers().sequenceLength() + " tokens in the sequence.").orElse("");
        return "Counted now: " + data.convention().formula() + "." + constants;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        style.apply(chart, "control step t", "");
        style.steps(chart, data.window());
        count(data);
        double top = data.largest(dense);
        unit = CostUnit.fitting(data.convention(), top);
        chart.getXYPlot().getRangeAxis().setLabel(style.labelled() ? unit.label() : null);
        double[] laneShown = data.shown(LANE, lane);
        double[] denseShown = data.shown(DENSE, dense);
        dataset.lines(List.of(Arrays.stream(laneShown).map(unit::of).toArray(),
                Arrays.stream(denseShown).map(unit::of).toArray()), data.window());
        renderer.setSeriesPaint(0, ChartStyle.awt(style.palette().reused()));
        renderer.setSeriesStroke(0, style.solid(1.8));
        renderer.setSeriesPaint(1, ChartStyle.awt(style.palette().fixed()));
        renderer.setSeriesStroke(1, style.dashed(1.5, 6, 4));
        style.valuesTo(chart, unit.of(DoubleStream.of(data.largest(denseShown), data.largest(laneShown))
                .filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN)));
        String denseName = Double.isNaN(top) ? DENSE : DENSE + " " + unit.write(top);
        return List.of(new Entry(LANE, style.palette().reused()),
                new Entry(denseName, style.palette().fixed(), DENSE));
    }

    /** Counts the steps that came since the last time; all of them under another convention. */
    private void count(FigureData data) {
        RunSeries series = data.series();
        if (countedSeries != series || !data.convention().equals(counted)) {
            countedSeries = series;
            counted = data.convention();
            countedSteps = 0;
            lane = filled(series.steps());
            dense = filled(series.steps());
        }
        LayerSeries layers = series.layers();
        for (; countedSteps < series.computed(); countedSteps++) {
            int t = countedSteps;
            if (data.model().isEmpty() || counted.equals(CostConvention.STANDARD)) {
                lane[t] = series.prefillTmacs()[t];
                dense[t] = series.denseTmacs()[t];
            } else {
                DecoderCost cost = new DecoderCost(data.model().orElseThrow().shape());
                List<Integer> every = Collections.nCopies(cost.model().layers(), layers.sequenceLength());
                lane[t] = layers.prefill(t, cost, counted);
                dense[t] = layers.sequenceLength() == 0 ? Double.NaN : cost.prefill(every, every, counted);
            }
        }
    }

    private static double[] filled(int steps) {
        double[] values = new double[steps];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        double here = Readout.at(lane, t);
        double full = Readout.at(dense, t);
        return Readout.step(data, t, "prefill " + unit.write(here) + " of " + unit.write(full) + " " + unit.label()
                + String.format(java.util.Locale.ROOT, "\n%.1f %% of dense", 100 * here / full));
    }

    @Override
    public FigureTable table(FigureData data) {
        count(data);
        String heading = switch (data.convention().count()) {
            case MACS -> "tmacs";
            case FLOPS -> "tflops";
            case VLA_CACHE -> "vla_cache_tflops";
        } + (data.convention().gated() ? "" : "_ungated");
        String definition = MetricDefinition.PREFILL_TMACS.text() + " Counted as: " + data.convention().formula() + ".";
        return data.table().numbers("prefill_" + heading, definition, data.computed(lane))
                .numbers("dense_" + heading, "The same for a dense prefill of this sequence.", data.computed(dense))
                .build();
    }
}
