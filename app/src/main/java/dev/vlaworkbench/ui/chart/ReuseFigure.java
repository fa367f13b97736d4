package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.session.RunSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** How much of the visual tokens' work was reused. */
final class ReuseFigure implements Figure {

    private static final String PAIRS = "token × layer pairs";
    private static final String TOKENS = "tokens at any layer";
    private static final double PERCENT = 100;

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private String note = "";

    ReuseFigure() {
        renderer.setDrawSeriesLineAsPath(true);
    }

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return "Reuse, %";
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.REUSE_RATIO;
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        RunSeries series = data.series();
        style.apply(chart, "control step t", "%");
        style.steps(chart, data.window());
        double[] pairs = percent(series.reuseRatio(), PERCENT);
        double[] tokens = percent(series.reused(), PERCENT / PatchGrid.TOKENS);
        double[] tokensShown = data.shown(TOKENS, tokens);
        double[] pairsShown = data.shown(PAIRS, pairs);
        dataset.lines(List.of(pairsShown, tokensShown), data.window());
        renderer.setSeriesPaint(0, ChartStyle.awt(style.palette().reused()));
        renderer.setSeriesStroke(0, style.solid(1.8));
        renderer.setSeriesPaint(1, ChartStyle.awt(style.palette().fixed()));
        renderer.setSeriesStroke(1, style.dashed(1.5, 6, 4));
        double largest = data.largest(data.hides(TOKENS) ? pairsShown : tokensShown);
        style.valuesTo(chart, Double.isNaN(largest) || largest < 1 ? 1 : Math.min(largest, 90));
        note = RunSeries.quartiles(pairs).map(q -> String.format(Locale.ROOT,
                "token × layer pairs: median %.1f %% (%.1f–%.1f)", q.median(), q.lower(), q.upper())).orElse("");
        return List.of(new Entry(PAIRS, style.palette().reused()),
                new Entry(TOKENS, style.palette().fixed()));
    }

    private static double[] percent(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        return Readout.step(data, t,
                String.format(Locale.ROOT, "%.1f %% of token × layer pairs reused%n%.0f of %d tokens at any layer",
                        PERCENT * Readout.at(data.series().reuseRatio(), t), Readout.at(data.series().reused(), t),
                        PatchGrid.TOKENS));
    }

    @Override
    public FigureTable table(FigureData data) {
        return data.table()
                .numbers("reuse_ratio", MetricDefinition.REUSE_RATIO.text() + " Here: the first.",
                        data.computed(data.series().reuseRatio()))
                .numbers("reused", MetricDefinition.REUSED.text(), data.computed(data.series().reused())).build();
    }
}
