package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.ActionSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** How far the lane's action tokens are from the dense lane's. */
final class AgreementFigure implements Figure {

    private final SeriesDataset dataset = new SeriesDataset();
    private final XYBarRenderer renderer = new XYBarRenderer();
    private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
    private String note = "";

    AgreementFigure() {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return "Distance to dense, bins" + (dataset.stride() == 1 ? "" : ", means of " + dataset.stride());
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.BIN_DISTANCE;
    }

    @Override
    public boolean hasSwitches() {
        return false;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        double[] distance = data.series().actions().binDistance();
        style.apply(chart, "control step t", "bins");
        style.steps(chart, data.window());
        dataset.bars(List.of(distance), data.window());
        renderer.setSeriesPaint(0, ChartStyle.awt(style.palette().accent()));
        style.valuesTo(chart, data.largest(distance));
        double[] shares = Arrays.stream(data.series().agreement()).filter(share -> !Double.isNaN(share)).toArray();
        note = shares.length == 0
                ? "no action tokens to compare"
                : String.format(Locale.ROOT, "tokens equal to dense: %.1f %%, n = %d",
                        100 * Arrays.stream(shares).average().orElseThrow(), shares.length);
        return List.of(new Entry("mean of 7", style.palette().accent()));
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        ActionSeries actions = data.series().actions();
        double share = Readout.at(data.series().agreement(), t);
        double recorded = Readout.at(actions.recordedL1(), t);
        return Readout.step(data, t, "mean bin distance " + Numbers.brief(Readout.at(actions.binDistance(), t))
                + (Double.isNaN(share)
                        ? ""
                        : "\ntokens equal to dense " + Math.round(share * Action.DIMENSIONS) + " of "
                                + Action.DIMENSIONS)
                + "\nL1 to dense " + Numbers.brief(Readout.at(actions.denseL1(), t))
                + (Double.isNaN(recorded) ? "" : "\nL1 to recorded " + Numbers.brief(recorded)));
    }

    @Override
    public FigureTable table(FigureData data) {
        ActionSeries actions = data.series().actions();
        return data.table()
                .numbers("mean_bin_distance", MetricDefinition.BIN_DISTANCE.text(),
                        data.computed(actions.binDistance()))
                .numbers("token_agreement", MetricDefinition.TOKEN_AGREEMENT.text() + " As a share, 0..1.",
                        data.computed(data.series().agreement()))
                .numbers("action_l1_to_dense", MetricDefinition.ACTION_L1.text(), data.computed(actions.denseL1()))
                .numbers("recorded_action_l1", MetricDefinition.RECORDED_L1.text(),
                        data.computed(actions.recordedL1()))
                .build();
    }
}
