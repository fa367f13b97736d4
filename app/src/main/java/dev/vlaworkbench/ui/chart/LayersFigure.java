package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.session.LayerSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Visual tokens computed, reused or dropped, layer by layer and step by step, with the plan drawn over the fact. */
final class LayersFigure implements Figure {

    private static final int[] LEGEND = {0, 64, 128, 192, 256};

    private final JFreeChart chart = ChartStyle.chart(new SeriesDataset(), new XYLineAndShapeRenderer());
    private LayerCount count = LayerCount.COMPUTED;

    @Override
    public List<SeriesPlot> plots() {
        return SeriesPlot.only(chart);
    }

    @Override
    public String title() {
        return "Layers × steps, tokens " + count.label();
    }

    @Override
    public String emptyText() {
        return "the model has not run at any step";
    }

    @Override
    public MetricDefinition definition() {
        return MetricDefinition.LAYER_TOKENS;
    }

    @Override
    public boolean hasSwitches() {
        return false;
    }

    @Override
    public List<Entry> show(FigureData data, ChartStyle style) {
        count = data.layerCount();
        ColourMap colours = ColourMap.VIRIDIS;
        int layers = data.series().layers().layers();
        style.apply(chart, "control step t", "decoder layer");
        style.steps(chart, data.window());
        style.values(chart, -0.5, Math.max(1, layers) - 0.5, Math.clamp(layers, 1, 4));
        chart.getXYPlot().setRangeGridlinesVisible(false);
        chart.getXYPlot().clearAnnotations();
        if (layers == 0) {
            return List.of();
        }
        chart.getXYPlot().addAnnotation(new LayersAnnotation(data, colours, style), false);
        List<Entry> legend = new ArrayList<>();
        for (int tokens : LEGEND) {
            legend.add(new Entry(String.valueOf(tokens), colours.at(tokens / (double) PatchGrid.TOKENS)));
        }
        return legend;
    }

    @Override
    public String readout(FigureData data, int plot, double x, double y) {
        LayerSeries layers = data.series().layers();
        int t = (int) Math.round(x);
        int layer = (int) Math.round(y);
        if (!layers.ran(t) || layer < 0 || layer >= layers.layers()) {
            return Readout.step(data, t, "the model did not run");
        }
        return Readout.step(data, t, "layer " + layer + ": computed " + layers.computed(t, layer) + " (planned "
                + layers.planned(t, layer) + ")\nreused " + layers.reused(t, layer) + " · dropped "
                + layers.dropped(t, layer) + " of " + PatchGrid.TOKENS);
    }

    /** A row for each step and layer. */
    @Override
    public FigureTable table(FigureData data) {
        LayerSeries layers = data.series().layers();
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column("t", "Control step: the index of the recorded frame."),
                new FigureTable.Column("marked", "1 where a person marked the step."),
                new FigureTable.Column("layer", "Decoder layer, from 0."),
                new FigureTable.Column("computed", "Visual tokens in the layer's hidden stream, read from the pass."),
                new FigureTable.Column("reused", "Visual tokens attended to but not computed, read from the pass."),
                new FigureTable.Column("dropped",
                        "Visual tokens neither computed nor attended to, read from the pass."),
                new FigureTable.Column("planned_computed", "computed, as planned before the pass."));
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, data.series().computed()).filter(layers::ran)
                .forEach(t -> IntStream.range(0, layers.layers())
                        .forEach(layer -> rows.add(IntStream.of(t, data.marks().contains(t) ? 1 : 0, layer,
                                layers.computed(t, layer), layers.reused(t, layer), layers.dropped(t, layer),
                                layers.planned(t, layer)).mapToObj(String::valueOf).toList())));
        return new FigureTable(columns, rows);
    }
}
