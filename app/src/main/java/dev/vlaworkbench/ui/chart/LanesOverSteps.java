package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Line;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Lanes over the control steps as JFreeChart draws them.
 *
 * @param figure what is drawn
 * @param style how
 */
record LanesOverSteps(OverSteps figure, ChartStyle style) {

    private static final float HATCH = 5;
    private static final double HEADROOM = 1.12;

    List<LanesPlot> plots() {
        int first = figure.panels().stream().flatMap(panel -> panel.lines().stream())
                .filter(line -> line.t().length > 0)
                .mapToInt(line -> line.t()[0]).min().orElse(0);
        int last = figure.panels().stream().flatMap(panel -> panel.lines().stream()).filter(line -> line.t().length > 0)
                .mapToInt(line -> line.t()[line.t().length - 1]).max().orElse(0);
        return figure.panels().stream().map(panel -> plot(panel, first, last)).toList();
    }

    private LanesPlot plot(Panel panel, int first, int last) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        // Segment by segment, dashes would begin anew at every step.
        renderer.setDrawSeriesLineAsPath(true);
        JFreeChart chart = ChartStyle.chart(dataset, renderer);
        style.apply(chart, "control step t", panel.unit());
        // Dashed over solid lines, so that lanes of equal numbers are all seen.
        chart.getXYPlot().setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        style.steps(chart, StepWindow.between(first, last));
        for (Line line : panel.lines()) {
            int series = dataset.getSeriesCount();
            LaneStyle look = LaneStyle.of(line.lane(), style.palette());
            dataset.addSeries(series,
                    new double[][]{Arrays.stream(line.t()).asDoubleStream().toArray(), line.drawn()});
            renderer.setSeriesPaint(series, ChartStyle.awt(look.colour()));
            renderer.setSeriesStroke(series, look.stroke(style, 1.5));
        }
        values(panel, chart);
        if (panel.warmUp() > 0) {
            chart.getXYPlot().addAnnotation(new HatchAnnotation(first - 0.5, first + panel.warmUp() - 0.5,
                    ChartStyle.awt(style.palette().text()), style.unit(HATCH)), false);
        }
        panel.bands().forEach(band -> style.band(chart, band.lower(), band.upper()));
        panel.levels().forEach(level -> style.line(chart, level.value(), level.dashed()));
        return new LanesPlot(chart, panel.title());
    }

    /** From 0 where values are counted; about the values where they are milliseconds, so that lanes can be told apart. */
    private void values(Panel panel, JFreeChart chart) {
        double[] all = panel.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.drawn()).skip(panel.warmUp()))
                .filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (panel.share()) {
            style.values(chart, 0, 1.04, 4.5);
        } else if (panel.levels().isEmpty() || all.length == 0) {
            style.valuesTo(chart, all.length == 0 ? Double.NaN : all[all.length - 1]);
        } else {
            double usual = all[(int) Math.ceil(0.99 * all.length) - 1];
            double top = DoubleStream.concat(DoubleStream.of(usual),
                    panel.levels().stream().mapToDouble(level -> level.value())).max().orElseThrow();
            double least = DoubleStream.concat(DoubleStream.of(all[0]),
                    panel.levels().stream().mapToDouble(level -> level.value())).min().orElseThrow();
            double bottom = top - (top - least) * HEADROOM;
            style.values(chart, bottom < 0.35 * top ? 0 : bottom, bottom < 0.35 * top
                    ? top * HEADROOM
                    : top + (top - least) * (HEADROOM - 1), 4.5);
        }
    }
}
