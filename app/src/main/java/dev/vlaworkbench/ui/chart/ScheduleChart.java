package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.RunSeries.Series;
import dev.vlaworkbench.ui.theme.Palette;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** The strategy's schedule and the sizes of its sets. */
final class ScheduleChart implements StepChart {

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);

    ScheduleChart() {
        // Segment by segment, dashes would begin anew at every step.
        renderer.setDrawSeriesLineAsPath(true);
    }

    @Override
    public JFreeChart chart() {
        return chart;
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
    public List<Entry> show(RunSeries series, Palette palette) {
        ChartStyle.apply(chart, palette);
        ChartStyle.steps(chart, series.steps());
        List<Series> lines = new ArrayList<>(series.schedule());
        // A set that always has the scheduled size would hide the schedule's own line.
        series.setSizes().stream().filter(set -> lines.stream().noneMatch(line -> alike(line, set)))
                .forEach(lines::add);
        List<Entry> legend = new ArrayList<>();
        double largest = Double.NaN;
        for (Series line : lines) {
            int index = legend.size();
            Color colour = colour(line, index, palette);
            renderer.setSeriesPaint(index, ChartStyle.awt(colour));
            renderer.setSeriesStroke(index, stroke(line.role()));
            legend.add(new Entry(line.name(), colour));
            double top = RunSeries.largest(line.values());
            largest = Double.isNaN(largest) || top > largest ? top : largest;
        }
        dataset.show(lines.stream().map(Series::values).toList());
        ChartStyle.valuesTo(chart, largest);
        return legend;
    }

    private static boolean alike(Series one, Series other) {
        return Arrays.equals(one.values(), RunSeries.WARM_UP_STEPS, one.values().length, other.values(),
                RunSeries.WARM_UP_STEPS, other.values().length);
    }

    private static Color colour(Series line, int index, Palette palette) {
        if (line.role() == TokenSet.Role.OTHER) {
            return palette.decode();
        }
        List<Color> scheduled = List.of(palette.vision(), palette.accent(), palette.selection(), palette.prefill());
        return line.role() != null ? palette.of(line.role()) : scheduled.get(index % scheduled.size());
    }

    /** Sets differ from schedule values by their dashes as well as by colour. */
    private static BasicStroke stroke(TokenSet.Role role) {
        float width = 1.8f;
        if (role == null || role == TokenSet.Role.REUSED) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = role == TokenSet.Role.IMPORTANT ? new float[]{7f, 3f} : new float[]{2f, 4f};
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
    }
}
