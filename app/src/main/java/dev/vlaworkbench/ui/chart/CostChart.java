package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.metric.MacUnit;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Multiply-accumulates of the prefill against a dense one. */
final class CostChart implements StepChart {

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private MacUnit unit = MacUnit.TMACS;

    CostChart() {
        // Segment by segment, dashes would begin anew at every step.
        renderer.setDrawSeriesLineAsPath(true);
    }

    @Override
    public JFreeChart chart() {
        return chart;
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
    public List<Entry> show(RunSeries series, Palette palette) {
        ChartStyle.apply(chart, palette);
        ChartStyle.steps(chart, series.steps());
        double dense = Arrays.stream(series.denseTmacs()).filter(value -> !Double.isNaN(value)).max()
                .orElse(Double.NaN);
        unit = MacUnit.fitting(dense);
        dataset.show(List.of(inUnit(series.prefillTmacs()), inUnit(series.denseTmacs())));
        renderer.setSeriesPaint(0, ChartStyle.awt(palette.reused()));
        renderer.setSeriesStroke(0, new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesPaint(1, ChartStyle.awt(palette.fixed()));
        renderer.setSeriesStroke(1,
                new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[]{6f, 4f}, 0f));
        ChartStyle.valuesTo(chart, unit.of(dense));
        String denseName = Double.isNaN(dense) ? "dense" : "dense " + unit.write(dense);
        return List.of(new Entry("this lane", palette.reused()), new Entry(denseName, palette.fixed()));
    }

    private double[] inUnit(double[] tmacs) {
        return Arrays.stream(tmacs).map(unit::of).toArray();
    }
}
