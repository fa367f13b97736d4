package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.ActionSeries;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;

/** The seven dimensions of the action: this lane's, the dense lane's and the recorded one. */
final class ActionsFigure implements Figure {

    private static final String OPEN_LOOP = "open-loop replay: no success rate";

    private static final class Dimension implements Plot {

        private final SeriesDataset dataset = new SeriesDataset();
        private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        private final JFreeChart chart = ChartStyle.chart(dataset, renderer);
        private String title;

        private Dimension(String name) {
            title = name;
            renderer.setDrawSeriesLineAsPath(true);
        }

        @Override
        public JFreeChart chart() {
            return chart;
        }

        @Override
        public String title() {
            return title;
        }
    }

    private final List<Dimension> dimensions = ActionSeries.NAMES.stream().map(Dimension::new).toList();
    private Episode recordedOf;
    private double[][] recorded = {};

    @Override
    public List<? extends Plot> plots() {
        return dimensions;
    }

    @Override
    public String title() {
        return "Action, unnormalised";
    }

    @Override
    public String note() {
        return OPEN_LOOP;
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.ACTION;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        read(data);
        List<Entry> legend = new ArrayList<>(List.of(new Entry("this lane", style.palette().accent()),
                new Entry("dense", style.palette().fixed())));
        if (recorded.length > 0) {
            legend.add(new Entry("recorded", style.palette().vision()));
        }
        for (int dimension = 0; dimension < Action.DIMENSIONS; dimension++) {
            show(dimension, data, style, legend);
        }
        return legend;
    }

    private void show(int dimension, FigureData data, ChartStyle style, List<Entry> legend) {
        Dimension plot = dimensions.get(dimension);
        ActionSeries actions = data.series().actions();
        style.apply(plot.chart, "t", "");
        style.steps(plot.chart, data.window());
        // The last one lies on top: the lane's own line, over the references that it is judged by.
        List<double[]> values = new ArrayList<>(List.of(data.shown(legend.get(0).key(), actions.lane(dimension)),
                data.shown(legend.get(1).key(), actions.dense(dimension))));
        if (recorded.length > 0) {
            values.add(data.shown(legend.get(2).key(), recorded[dimension]));
        }
        plot.dataset.lines(values, data.window());
        for (int line = 0; line < values.size(); line++) {
            plot.renderer.setSeriesPaint(line, ChartStyle.awt(legend.get(line).colour()));
            plot.renderer.setSeriesStroke(line, switch (line) {
                case 0 -> style.solid(1.7);
                case 1 -> style.dashed(1.7, 5, 3);
                default -> style.dashed(1.4, 1.5, 3);
            });
        }
        double least = extent(values, data, false);
        double largest = extent(values, data, true);
        if (dimension == ActionSeries.GRIPPER) {
            style.values(plot.chart, -1.3, 1.3, 3);
            markFlips(plot, data, style);
        } else if (!Double.isNaN(least)) {
            // A dimension that never moves stands on a line with plain numbers.
            double air = largest > least ? Math.max(1e-4, 0.1 * (largest - least)) : Math.max(0.1, Math.abs(least));
            style.values(plot.chart, least - air, largest + air, 3.2);
        }
    }

    private static double extent(List<double[]> values, FigureData data, boolean largest) {
        DoubleStream ends = values.stream().mapToDouble(line -> largest ? data.largest(line) : data.least(line))
                .filter(value -> !Double.isNaN(value));
        return (largest ? ends.max() : ends.min()).orElse(Double.NaN);
    }

    private void markFlips(Dimension plot, FigureData data, ChartStyle style) {
        ActionSeries actions = data.series().actions();
        List<Integer> flips = flips(actions.lane(ActionSeries.GRIPPER));
        plot.chart.getXYPlot().clearDomainMarkers();
        Color colour = ChartStyle.awt(style.palette().dropped().deriveColor(0, 1, 1, 0.8));
        flips.forEach(t -> plot.chart.getXYPlot()
                .addDomainMarker(new ValueMarker(t - 0.5, colour, style.solid(1)), Layer.BACKGROUND));
        plot.title = "gripper: flips " + flips.size() + ", dense "
                + flips(actions.dense(ActionSeries.GRIPPER)).size()
                + (recorded.length == 0 ? "" : ", rec. " + flips(recorded[ActionSeries.GRIPPER]).size());
    }

    /** Steps at which a command differs from the one before. */
    static List<Integer> flips(double[] commands) {
        List<Integer> flips = new ArrayList<>();
        for (int t = 1; t < commands.length; t++) {
            if (commands[t] * commands[t - 1] < 0) {
                flips.add(t);
            }
        }
        return flips;
    }

    private void read(FigureData data) {
        Episode episode = data.episode().orElse(null);
        if (episode == recordedOf) {
            return;
        }
        recordedOf = episode;
        recorded = new double[0][];
        if (episode != null && episode.steps() > 0 && episode.actionInViewOf(0).isPresent()) {
            recorded = new double[Action.DIMENSIONS][episode.steps()];
            for (int t = 0; t < episode.steps(); t++) {
                List<Double> action = episode.actionInViewOf(t).orElse(null);
                for (int dimension = 0; dimension < Action.DIMENSIONS; dimension++) {
                    recorded[dimension][t] = action == null ? Double.NaN : action.get(dimension);
                }
            }
        }
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        int t = (int) Math.round(x);
        ActionSeries actions = data.series().actions();
        String reference = recorded.length == 0 ? "" : "\nrecorded " + signed(Readout.at(recorded[plot], t));
        return Readout.step(data, t,
                ActionSeries.NAMES.get(plot) + "\nthis lane " + signed(Readout.at(actions.lane(plot), t))
                        + "\ndense " + signed(Readout.at(actions.dense(plot), t)) + reference);
    }

    private static String signed(double value) {
        return Double.isNaN(value) ? "–" : Numbers.signed(value);
    }

    @Override
    public FigureTable table(FigureData data) {
        read(data);
        FigureTable.Builder table = data.table();
        for (int dimension = 0; dimension < Action.DIMENSIONS; dimension++) {
            String name = FigureTable.heading(ActionSeries.NAMES.get(dimension));
            String what = "Dimension '" + ActionSeries.NAMES.get(dimension) + "' of the unnormalised action"
                    + (dimension == ActionSeries.GRIPPER ? ", as the simulator's command: -1 open, +1 close" : "");
            table.numbers(name, what + ". " + MetricDefinition.ACTION.text(),
                    data.computed(data.series().actions().lane(dimension)));
            table.numbers(name + "_dense", what + ", dense lane.",
                    data.computed(data.series().actions().dense(dimension)));
            if (recorded.length > 0) {
                table.numbers(name + "_recorded", what + ", recorded in view of this frame.",
                        Arrays.copyOf(recorded[dimension], data.series().computed()));
            }
        }
        return table.build();
    }
}
