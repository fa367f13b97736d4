package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;

/** Milliseconds of each control step, stacked, against the dense lane's median. */
final class LatencyChart implements StepChart {

    private final SeriesDataset dataset = new SeriesDataset();
    private final StackedXYBarRenderer renderer = new StackedXYBarRenderer();
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);

    private List<Mark> marks = List.of();
    private int cut;

    LatencyChart() {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public String title() {
        return "Latency, ms" + (cut == 0 ? "" : " (" + cut + " cut)");
    }

    @Override
    public List<Mark> marks() {
        return marks;
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.LATENCY_SPLIT;
    }

    @Override
    public List<Entry> show(RunSeries series, Palette palette) {
        ChartStyle.apply(chart, palette);
        ChartStyle.steps(chart, series.steps());
        dataset.show(List.of(series.vision(), series.selection(), series.prefill(), series.decode()));
        List<Entry> legend = List.of(new Entry("vision", palette.vision()), new Entry("selection", palette.selection()),
                new Entry("prefill", palette.prefill()), new Entry("decode", palette.decode()));
        for (int index = 0; index < legend.size(); index++) {
            renderer.setSeriesPaint(index, ChartStyle.awt(legend.get(index).colour()));
        }
        double dense = series.denseMedianMillis();
        double ceiling = series.ceilingMillis();
        double usual = Double.isNaN(RunSeries.mostly(series.total()))
                ? series.total()[0]
                : RunSeries.mostly(series.total());
        ChartStyle.valuesTo(chart,
                DoubleStream.of(usual, dense).filter(millis -> !Double.isNaN(millis)).max().orElse(Double.NaN));
        double top = chart.getXYPlot().getRangeAxis().getUpperBound();
        cut = (int) Arrays.stream(series.total()).filter(millis -> millis > top).count();
        chart.getXYPlot().clearRangeMarkers();
        ChartStyle.line(chart, dense, true, palette);
        ChartStyle.line(chart, ceiling, false, palette);
        marks = Double.isNaN(dense)
                ? List.of()
                : List.of(new Mark(dense, "dense median " + Numbers.millis(dense)),
                        new Mark(ceiling, "if prefill cost nothing " + Numbers.millis(ceiling)));
        return legend;
    }

}
