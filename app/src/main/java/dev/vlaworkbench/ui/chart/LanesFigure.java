package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Line;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Panel;
import dev.vlaworkbench.experiment.comparison.ComparisonFigures;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** All lanes over the control steps, each in its colour and dashes, with what they are read against. */
final class LanesFigure implements Figure {

    private static final float HATCH = 5;
    private static final double HEADROOM = 1.15;

    private final LanesChart kind;
    private final Supplier<Optional<Comparison>> comparison;
    private final List<LanePlot> plots;
    private Optional<OverSteps> shown = Optional.empty();

    LanesFigure(LanesChart kind, Supplier<Optional<Comparison>> comparison) {
        this.kind = kind;
        this.comparison = comparison;
        this.plots = kind.columns().stream().map(LanePlot::new).toList();
    }

    private static final class LanePlot implements Plot {

        private final String column;
        private final SeriesDataset dataset = new SeriesDataset();
        private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
        private List<Mark> marks = List.of();

        LanePlot(String column) {
            this.column = column;
            renderer.setDrawSeriesLineAsPath(true);
            chart.getXYPlot().setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        }

        @Override
        public JFreeChart chart() {
            return chart;
        }

        @Override
        public String title() {
            return switch (column) {
                case "k_vis", "k_attn" -> column;
                case "reused" -> "reused tokens";
                case "reuse_ratio" -> "reuse ratio";
                default -> "";
            };
        }

        @Override
        public List<Mark> marks() {
            return marks;
        }

        void show(Panel panel, FigureData data, ChartStyle style) {
            style.apply(chart, "control step t", panel.unit());
            style.steps(chart, data.window());
            List<double[]> values = panel.lines().stream().map(line -> byStep(line, data.series().steps())).toList();
            dataset.lines(values, data.window());
            for (int index = 0; index < panel.lines().size(); index++) {
                LaneStyle look = LaneStyle.of(panel.lines().get(index).lane(), style.palette());
                renderer.setSeriesPaint(index, ChartStyle.awt(look.colour()));
                renderer.setSeriesStroke(index, look.stroke(style, 1.5));
            }
            double[] seen = values.stream().flatMapToDouble(all -> Arrays.stream(data.inView(all)))
                    .filter(value -> !Double.isNaN(value)).sorted().toArray();
            range(panel, seen, style);
            chart.getXYPlot().clearRangeMarkers();
            chart.getXYPlot().clearAnnotations();
            if (panel.warmUp() > 0) {
                chart.getXYPlot().addAnnotation(new HatchAnnotation(-0.5, panel.warmUp() - 0.5,
                        ChartStyle.awt(style.palette().text()), style.unit(HATCH)), false);
            }
            panel.bands().forEach(band -> style.band(chart, band.lower(), band.upper()));
            panel.levels().forEach(level -> style.line(chart, level.value(), level.dashed()));
            marks = panel.levels().stream().map(level -> new Mark(level.value(), level.text())).toList();
        }

        private static double[] byStep(Line line, int steps) {
            double[] values = new double[steps];
            Arrays.fill(values, Double.NaN);
            for (int index = 0; index < line.t().length; index++) {
                values[line.t()[index]] = line.drawn()[index];
            }
            return values;
        }

        /** One slow step does not set the scale. */
        private void range(Panel panel, double[] seen, ChartStyle style) {
            if (panel.share()) {
                style.values(chart, 0, 1.04, 4.5);
            } else {
                double usual = seen.length == 0 ? Double.NaN : seen[(int) Math.ceil(0.98 * seen.length) - 1];
                style.valuesTo(chart, DoubleStream.concat(DoubleStream.of(usual),
                        panel.levels().stream().mapToDouble(level -> level.value() * HEADROOM / 1.1))
                        .filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN));
            }
        }
    }

    @Override
    public List<? extends Plot> plots() {
        return plots;
    }

    @Override
    public String title() {
        return kind.label();
    }

    @Override
    public MetricDefinition definition() {
        return kind.definition();
    }

    @Override
    public String definitionNote(FigureData data) {
        return shown.map(OverSteps::note).orElse("");
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        shown = current();
        Map<String, Entry> legend = new LinkedHashMap<>();
        for (LanePlot plot : plots) {
            Panel panel = panel(plot.column).orElse(new Panel(plot.title(), plot.column, "", List.of(), List.of(),
                    List.of(), 0, false));
            plot.show(panel, data, style);
            panel.lines().forEach(line -> legend.putIfAbsent(line.label(),
                    new Entry(line.label(), LaneStyle.of(line.lane(), style.palette()).colour())));
        }
        return List.copyOf(legend.values());
    }

    private Optional<OverSteps> current() {
        return comparison.get().map(ComparisonFigures::new).map(kind::of).filter(OverSteps.class::isInstance)
                .map(OverSteps.class::cast);
    }

    private Optional<Panel> panel(String column) {
        return shown.stream().flatMap(figure -> figure.panels().stream())
                .filter(panel -> panel.column().equals(column)).findFirst();
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        List<String> lines = new ArrayList<>();
        panel(plots.get(plot).column).ifPresent(panel -> panel.lines().forEach(line -> {
            int index = Arrays.binarySearch(line.t(), t);
            if (index >= 0) {
                lines.add(line.label() + " " + Numbers.brief(line.values()[index])
                        + (panel.unit().equals("ms") ? " ms" : ""));
            }
        }));
        return "step " + t + (lines.isEmpty() ? "\nnot computed yet" : "\n" + String.join("\n", lines));
    }

    @Override
    public FigureTable table(FigureData data) {
        return LanesTable.of(current().orElseThrow());
    }
}
