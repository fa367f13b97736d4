package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.ScoreSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;

/** How many of the 256 patches have which value of a score map: at the step shown, and over the episode. */
final class DistributionFigure implements Figure {

    private static final int BINS = 40;
    private static final String NO_MAPS = "this strategy names no score map";

    private static final String HERE = "this step";
    private static final String MEAN = "mean";

    private final int place;
    private final BinDataset here = new BinDataset();
    private final BinDataset everywhere = new BinDataset();
    private final XYBarRenderer bars = new XYBarRenderer();
    private final XYStepRenderer line = new XYStepRenderer();
    private final JFreeChart chart = ChartStyle.chart(here, bars);
    private String title = "Distribution";
    private String note = "";

    DistributionFigure(int place) {
        this.place = place;
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        chart.getXYPlot().setDataset(1, everywhere);
        chart.getXYPlot().setRenderer(1, line);
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
    public String note() {
        return note;
    }

    @Override
    public String emptyText() {
        return NO_MAPS;
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.SCORE_DISTRIBUTION;
    }

    @Override
    public String definitionNote(FigureData data) {
        return ChosenMap.of(data, place).map(map -> ChosenMap.title(map) + ": " + map.description() + ". Bins: " + BINS
                + " of equal width from the smallest to the largest value of the episode so far; n = " + map.steps()
                + " steps.").orElse("");
    }

    @Override
    public boolean overSteps() {
        return false;
    }

    @Override
    public boolean followsStep() {
        return true;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        ScoreSeries map = ChosenMap.of(data, place).filter(score -> !score.isEmpty()).orElse(null);
        title = map == null ? "Distribution" : ChosenMap.title(map);
        style.apply(chart, title, "patches");
        if (map == null) {
            return List.of();
        }
        double[] counts = map.histogram(data.step(), BINS);
        double[] mean = map.meanHistogram(BINS);
        here.show(map.least(), map.largest(), counts);
        everywhere.show(map.least(), map.largest(), mean);
        bars.setSeriesPaint(0, ChartStyle.awt(style.palette().accent()));
        line.setSeriesPaint(0, ChartStyle.awt(style.palette().vision()));
        line.setSeriesStroke(0, style.solid(1.6));
        style.range((NumberAxis) chart.getXYPlot().getDomainAxis(), map.least(), map.largest(), 4);
        bars.setSeriesVisible(0, !data.hides(HERE));
        line.setSeriesVisible(0, !data.hides(MEAN));
        style.valuesTo(chart,
                DoubleStream.concat(Arrays.stream(data.shown(HERE, counts)), Arrays.stream(data.shown(MEAN, mean)))
                        .filter(value -> !Double.isNaN(value)).max().orElse(1));
        double median = Readout.at(map.spread(2), data.step());
        note = "step " + data.step() + (Double.isNaN(median)
                ? ": no value"
                : ": median " + Numbers.brief(median) + " (" + Numbers.brief(Readout.at(map.spread(1), data.step()))
                        + "–"
                        + Numbers.brief(Readout.at(map.spread(3), data.step())) + ")");
        return List.of(new Entry(HERE, style.palette().accent()),
                new Entry("mean of " + map.steps() + " steps", style.palette().vision(), MEAN));
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int bin = here.binAt(x);
        return bin < 0
                ? ""
                : Numbers.brief(here.from(bin)) + " to " + Numbers.brief(here.from(bin + 1)) + "\nthis step "
                        + Numbers.brief(here.getYValue(0, bin)) + " patches\nmean of all steps "
                        + Numbers.brief(everywhere.getYValue(0, bin));
    }

    @Override
    public FigureTable table(FigureData data) {
        FigureTable.Builder table = new FigureTable.Builder();
        ChosenMap.of(data, place).ifPresent(map -> {
            List<Double> edges = new ArrayList<>();
            double width = (map.largest() - map.least()) / BINS;
            for (int bin = 0; bin <= BINS; bin++) {
                edges.add(map.least() + bin * width);
            }
            table.numbers("from", "Lower end of the bin, in the unit of " + ChosenMap.title(map) + ": "
                    + map.description() + ".", edges.subList(0, BINS).stream().mapToDouble(edge -> edge).toArray())
                    .numbers("to", "Upper end of the bin.",
                            edges.subList(1, BINS + 1).stream().mapToDouble(edge -> edge).toArray())
                    .numbers("patches_step_" + data.step(), "Patches of control step " + data.step() + " in the bin.",
                            map.histogram(data.step(), BINS))
                    .numbers("patches_mean", "The same, mean over " + map.steps() + " steps.",
                            map.meanHistogram(BINS));
        });
        return table.build();
    }
}
