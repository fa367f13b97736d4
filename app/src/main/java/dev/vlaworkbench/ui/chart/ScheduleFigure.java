package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.RunSeries.Series;
import dev.vlaworkbench.ui.theme.Palette;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** The strategy's schedule and the sizes of its sets. */
final class ScheduleFigure implements Figure {

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);

    ScheduleFigure() {
        // Segment by segment, dashes would begin anew at every step.
        renderer.setDrawSeriesLineAsPath(true);
    }

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return "Schedule, tokens";
    }

    @Override
    public String emptyText() {
        return "this strategy names no schedule and no token set";
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.SCHEDULE;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        style.apply(chart, "control step t", "visual tokens");
        style.steps(chart, data.window());
        List<Series> lines = lines(data.series());
        List<Entry> legend = new ArrayList<>();
        double largest = Double.NaN;
        for (Series line : lines) {
            int index = legend.size();
            Color colour = colour(line, index, style.palette());
            renderer.setSeriesPaint(index, ChartStyle.awt(colour));
            renderer.setSeriesStroke(index, stroke(line.role(), style));
            legend.add(new Entry(line.name(), colour));
            double top = data.largest(data.shown(line.name(), line.values()));
            largest = Double.isNaN(largest) || top > largest ? top : largest;
        }
        dataset.lines(lines.stream().map(line -> data.shown(line.name(), line.values())).toList(), data.window());
        style.valuesTo(chart, largest);
        return legend;
    }

    private static List<Series> lines(RunSeries series) {
        List<Series> lines = new ArrayList<>(series.schedule());
        // A set that always has the scheduled size would hide the schedule's own line.
        series.setSizes().stream().filter(set -> lines.stream().noneMatch(line -> alike(line, set)))
                .forEach(lines::add);
        return lines;
    }

    private static boolean alike(Series one, Series other) {
        int from = Math.min(RunSeries.WARM_UP_STEPS, one.values().length);
        return Arrays.equals(one.values(), from, one.values().length, other.values(), from, other.values().length);
    }

    private static Color colour(Series line, int index, Palette palette) {
        if (line.role() == TokenSet.Role.OTHER) {
            return palette.decode();
        }
        List<Color> scheduled = List.of(palette.vision(), palette.accent(), palette.selection(), palette.prefill());
        return line.role() != null ? palette.of(line.role()) : scheduled.get(index % scheduled.size());
    }

    /** Sets differ from schedule values by their dashes as well as by colour. */
    private static BasicStroke stroke(TokenSet.Role role, ChartStyle style) {
        if (role == null || role == TokenSet.Role.REUSED) {
            return style.solid(1.8);
        }
        return role == TokenSet.Role.IMPORTANT ? style.dashed(1.8, 7, 3) : style.dashed(1.8, 2, 4);
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        return Readout.step(data, t,
                lines(data.series()).stream()
                        .map(line -> line.name() + " " + Numbers.brief(Readout.at(line.values(), t)))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public FigureTable table(FigureData data) {
        FigureTable.Builder table = data.table();
        Stream.concat(data.series().schedule().stream(), data.series().setSizes().stream())
                .forEach(line -> table.numbers(
                        FigureTable.heading(line.name()) + (line.role() == null ? "" : "_tokens"),
                        "'" + line.name() + "'. "
                                + (line.role() == null ? MetricDefinition.SCALAR : MetricDefinition.SET_SIZE).text(),
                        data.computed(line.values())));
        return table.build();
    }
}
