package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.session.LayerSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Layers over control steps: a colour for each count, lines where the plan's count changes, frames where the pass differs. */
final class LayersAnnotation extends AbstractXYAnnotation {

    /** Cells overlap by this much, so that no gap shows between them. */
    private static final double SEAM = 0.5;

    private final LayerSeries layers;
    private final LayerCount count;
    private final ColourMap colours;
    private final Palette palette;
    private final float unit;
    private final StepWindow window;
    private final int computed;

    LayersAnnotation(FigureData data, ColourMap colours, ChartStyle style) {
        layers = data.series().layers();
        count = data.layerCount();
        this.colours = colours;
        palette = style.palette();
        unit = style.unit(1);
        window = data.window();
        computed = data.series().computed();
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis steps, ValueAxis values,
            int renderer,
            PlotRenderingInfo info) {
        Shape before = graphics.getClip();
        graphics.clip(area);
        Object hint = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        double slot = area.getWidth() / (window.to() - window.from());
        int stride = (int) Math.max(1, Math.floor(1 / slot));
        int last = window.last(computed);
        List<Line2D> planned = new ArrayList<>();
        List<Rectangle2D> other = new ArrayList<>();
        for (int t = window.first() - window.first() % stride; t <= last; t += stride) {
            if (layers.ran(t)) {
                double left = steps.valueToJava2D(t - 0.5, area, RectangleEdge.BOTTOM);
                double right = steps.valueToJava2D(t + stride - 0.5, area, RectangleEdge.BOTTOM);
                column(graphics, t, left, right, area, values);
                collectPlan(t, left, right, area, values, planned, other);
            }
        }
        drawPlan(graphics, planned, other);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
        graphics.setClip(before);
    }

    /** Neighbouring layers of one count are one rectangle. */
    private void column(Graphics2D graphics, int t, double left, double right, Rectangle2D area, ValueAxis values) {
        int from = 0;
        for (int layer = 1; layer <= layers.layers(); layer++) {
            if (layer == layers.layers() || count.of(layers, t, layer) != count.of(layers, t, from)) {
                double top = y(values, layer, area);
                double bottom = y(values, from, area);
                graphics.setPaint(ChartStyle.awt(colours.at(count.of(layers, t, from) / (double) PatchGrid.TOKENS)));
                graphics.fill(new Rectangle2D.Double(left, top, right - left + SEAM, bottom - top + SEAM));
                from = layer;
            }
        }
    }

    private void collectPlan(int t, double left, double right, Rectangle2D area, ValueAxis values, List<Line2D> planned,
            List<Rectangle2D> other) {
        int from = -1;
        for (int layer = 0; layer <= layers.layers(); layer++) {
            boolean differs = layer < layers.layers() && layers.planned(t, layer) != layers.computed(t, layer);
            if (differs && from < 0) {
                from = layer;
            } else if (!differs && from >= 0) {
                double top = y(values, layer, area);
                other.add(new Rectangle2D.Double(left, top, right - left, y(values, from, area) - top));
                from = -1;
            }
            if (layer > 0 && layer < layers.layers() && layers.planned(t, layer) != layers.planned(t, layer - 1)) {
                double at = y(values, layer, area);
                planned.add(new Line2D.Double(left, at, right, at));
            }
        }
    }

    private void drawPlan(Graphics2D graphics, List<Line2D> planned, List<Rectangle2D> other) {
        graphics.setStroke(new BasicStroke(2.6f * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.setPaint(new Color(0, 0, 0, 150));
        planned.forEach(graphics::draw);
        graphics.setStroke(new BasicStroke(1.2f * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.setPaint(Color.WHITE);
        planned.forEach(graphics::draw);
        graphics.setStroke(new BasicStroke(unit));
        graphics.setPaint(ChartStyle.awt(palette.dropped()));
        other.forEach(graphics::draw);
    }

    private static double y(ValueAxis values, double layer, Rectangle2D area) {
        return values.valueToJava2D(layer - 0.5, area, RectangleEdge.LEFT);
    }
}
