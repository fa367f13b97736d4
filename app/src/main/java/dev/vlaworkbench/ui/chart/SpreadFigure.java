package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.ScoreSeries;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Median, quartiles and extremes of a score map's values over the steps. */
final class SpreadFigure implements Figure {

    private static final List<String> FIGURES = List.of("min", "lower_quartile", "median", "upper_quartile", "max");

    private static final String MEDIAN = "median";
    private static final String QUARTILES = "quartiles";
    private static final String EXTREMES = "extremes";

    private final int place;
    private final BandDataset dataset = new BandDataset();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private String title = "Over the episode";

    SpreadFigure(int place) {
        this.place = place;
        renderer.setAlpha(0.28f);
    }

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String emptyText() {
        return "this strategy names no score map";
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.SCORE_SPREAD;
    }

    @Override
    public String definitionNote(FigureData data) {
        return ChosenMap.of(data, place).map(map -> ChosenMap.title(map) + ": " + map.description() + ".").orElse("");
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        ScoreSeries map = ChosenMap.of(data, place).filter(score -> !score.isEmpty()).orElse(null);
        title = map == null ? "Over the episode" : ChosenMap.title(map) + " over t";
        style.apply(chart, "control step t", title);
        style.steps(chart, data.window());
        if (map == null) {
            return List.of();
        }
        dataset.show(List.of(
                data.hides(QUARTILES)
                        ? new BandDataset.Band(map.spread(2), map.spread(2), map.spread(2))
                        : new BandDataset.Band(map.spread(2), map.spread(1), map.spread(3)),
                new BandDataset.Band(map.spread(2), map.spread(0), map.spread(4))), data.window());
        renderer.setSeriesPaint(0, ChartStyle.awt(data.hides(MEDIAN)
                ? Color.TRANSPARENT
                : style.palette().accent()));
        renderer.setSeriesVisible(1, !data.hides(EXTREMES));
        renderer.setSeriesFillPaint(0, ChartStyle.awt(style.palette().accent()));
        renderer.setSeriesStroke(0, style.solid(1.8));
        // The same median once more, which the band over this one draws.
        renderer.setSeriesPaint(1, ChartStyle.awt(Color.TRANSPARENT));
        renderer.setSeriesFillPaint(1, ChartStyle.awt(style.palette().fixed()));
        renderer.setSeriesStroke(1, style.solid(0.5));
        double least = data.least(map.spread(data.hides(EXTREMES) ? 1 : 0));
        double largest = data.largest(map.spread(data.hides(EXTREMES) ? 3 : 4));
        if (!Double.isNaN(least)) {
            style.values(chart, least, largest + 0.1 * (largest - least), 4.5);
        }
        return List.of(new Entry(MEDIAN, style.palette().accent()),
                new Entry(QUARTILES, style.palette().accent().deriveColor(0, 1, 1, 0.5)),
                new Entry(EXTREMES, style.palette().fixed().deriveColor(0, 1, 1, 0.5)));
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        return ChosenMap.of(data, place).map(map -> Readout.step(data, t,
                "median " + Numbers.brief(Readout.at(map.spread(2), t)) + "\nquartiles "
                        + Numbers.brief(Readout.at(map.spread(1), t)) + " to "
                        + Numbers.brief(Readout.at(map.spread(3), t)) + "\nextremes "
                        + Numbers.brief(Readout.at(map.spread(0), t)) + " to "
                        + Numbers.brief(Readout.at(map.spread(4), t))))
                .orElse("");
    }

    @Override
    public FigureTable table(FigureData data) {
        FigureTable.Builder table = data.table();
        ChosenMap.of(data, place).ifPresent(map -> {
            for (int figure = 0; figure < FIGURES.size(); figure++) {
                table.numbers(FIGURES.get(figure), FIGURES.get(figure).replace('_', ' ') + " over the patches of "
                        + ChosenMap.title(map) + ": " + map.description() + ".", data.computed(map.spread(figure)));
            }
        });
        return table.build();
    }
}
