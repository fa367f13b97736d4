package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;

/** Milliseconds of each control step, stacked, against the dense lane's median and the ceiling of any prefill saving. */
final class LatencyFigure implements Figure {

    private static final float HATCH = 5;

    private final SeriesDataset dataset = new SeriesDataset();
    private final StackedXYBarRenderer renderer = new StackedXYBarRenderer();
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private List<Mark> marks = List.of();
    private String note = "";
    private int cut;

    LatencyFigure() {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot() {
            @Override
            public JFreeChart chart() {
                return chart;
            }

            @Override
            public List<Mark> marks() {
                return marks;
            }
        });
    }

    @Override
    public String title() {
        return "Latency, ms" + (dataset.stride() == 1 ? "" : ", means of " + dataset.stride())
                + (cut == 0 ? "" : " (" + cut + " cut)");
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.LATENCY_SPLIT;
    }

    @Override
    public String definitionNote(FigureData data) {
        return "Warm-up: the first " + RunSeries.WARM_UP_STEPS + " step. n = "
                + RunSeries.measured(data.series().total())
                + " steps of this lane, " + RunSeries.measured(data.series().denseTotal()) + " of the dense lane.";
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        RunSeries series = data.series();
        style.apply(chart, "control step t", "ms");
        style.steps(chart, data.window());
        List<Entry> legend = legend(style.palette());
        List<double[]> parts = List.of(series.vision(), series.selection(), series.prefill(), series.decode(),
                series.rest());
        List<double[]> shown = IntStream.range(0, parts.size())
                .mapToObj(part -> data.shown(legend.get(part).key(), parts.get(part))).toList();
        dataset.bars(shown, data.window());
        double[] heights = heights(series.total(), shown);
        for (int index = 0; index < legend.size(); index++) {
            renderer.setSeriesPaint(index, ChartStyle.awt(legend.get(index).colour()));
        }
        // The dense lane's lines are end to end: beside a part of the bars they would say something else.
        Optional<Quartiles> dense = RunSeries.quartiles(series.denseTotal()).filter(all -> data.hidden().isEmpty());
        double usual = RunSeries.mostly(data.inView(heights));
        style.valuesTo(chart,
                DoubleStream.of(Double.isNaN(usual) ? data.largest(heights) : usual,
                        dense.map(Quartiles::upper).orElse(Double.NaN))
                        .filter(millis -> !Double.isNaN(millis)).max()
                        .orElse(Double.NaN));
        double top = chart.getXYPlot().getRangeAxis().getUpperBound();
        cut = (int) Arrays.stream(data.inView(heights)).filter(millis -> millis > top).count();
        draw(series, dense, style);
        note = RunSeries.quartiles(series.total()).map(lane -> "end to end: median " + spread(lane) + ", n = "
                + RunSeries.measured(series.total())).orElse("");
        return legend;
    }

    /** How high the bars are: the sum of the parts shown, where the step is computed. */
    private static double[] heights(double[] total, List<double[]> shown) {
        double[] heights = new double[total.length];
        for (int t = 0; t < total.length; t++) {
            int step = t;
            heights[t] = Double.isNaN(total[t])
                    ? Double.NaN
                    : shown.stream().mapToDouble(part -> part[step]).filter(value -> !Double.isNaN(value)).sum();
        }
        return heights;
    }

    private void draw(RunSeries series, Optional<Quartiles> dense, ChartStyle style) {
        chart.getXYPlot().clearRangeMarkers();
        chart.getXYPlot().clearAnnotations();
        chart.getXYPlot().addAnnotation(new HatchAnnotation(-0.5, RunSeries.WARM_UP_STEPS - 0.5,
                ChartStyle.awt(style.palette().text()), style.unit(HATCH)), false);
        double ceiling = series.ceilingMillis();
        dense.ifPresent(quartiles -> {
            style.band(chart, quartiles.lower(), quartiles.upper());
            style.line(chart, quartiles.median(), true);
            style.line(chart, ceiling, false);
        });
        marks = dense.map(quartiles -> List.of(new Mark(quartiles.median(), "dense median " + spread(quartiles)),
                new Mark(ceiling, "if prefill cost nothing " + Numbers.millis(ceiling)))).orElse(List.of());
    }

    private static String spread(Quartiles quartiles) {
        return Numbers.millis(quartiles.median()) + " (" + Numbers.millis(quartiles.lower()) + "–"
                + Numbers.millis(quartiles.upper()) + ")";
    }

    private static List<Entry> legend(Palette palette) {
        return List.of(new Entry("vision", palette.vision()), new Entry("selection", palette.selection()),
                new Entry("prefill", palette.prefill()), new Entry("decode", palette.decode()),
                new Entry("rest", palette.fixed()));
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        RunSeries series = data.series();
        return Readout.step(data, t, "end to end " + Numbers.millis(Readout.at(series.total(), t)) + " ms\nvision "
                + Numbers.millis(Readout.at(series.vision(), t)) + " · selection "
                + Numbers.millis(Readout.at(series.selection(), t)) + " · prefill "
                + Numbers.millis(Readout.at(series.prefill(), t)) + " · decode "
                + Numbers.millis(Readout.at(series.decode(), t)) + " · rest "
                + Numbers.millis(Readout.at(series.rest(), t)) + "\ndense end to end "
                + Numbers.millis(Readout.at(series.denseTotal(), t)) + " ms");
    }

    @Override
    public FigureTable table(FigureData data) {
        RunSeries series = data.series();
        return data.table()
                .numbers("vision_ms", MetricDefinition.VISION.text(), data.computed(series.vision()))
                .numbers("select_ms", MetricDefinition.SELECTION.text(), data.computed(series.selection()))
                .numbers("prefill_ms", MetricDefinition.PREFILL.text(), data.computed(series.prefill()))
                .numbers("decode_ms", MetricDefinition.DECODE.text(), data.computed(series.decode()))
                .numbers("rest_ms", MetricDefinition.REST.text(), data.computed(series.rest()))
                .numbers("total_ms", MetricDefinition.END_TO_END.text(), data.computed(series.total()))
                .numbers("dense_total_ms", "The dense lane's total_ms at the same step.",
                        data.computed(series.denseTotal()))
                .build();
    }
}
