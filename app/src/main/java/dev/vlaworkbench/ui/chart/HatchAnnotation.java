package dev.vlaworkbench.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Diagonal lines over a range of the horizontal axis: these steps do not count. */
final class HatchAnnotation extends AbstractXYAnnotation {

    private final double from;
    private final double to;
    private final Color colour;
    private final float gap;

    HatchAnnotation(double from, double to, Color colour, float gap) {
        this.from = from;
        this.to = to;
        this.colour = colour;
        this.gap = gap;
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis steps, ValueAxis values,
            int renderer,
            PlotRenderingInfo info) {
        double left = Math.max(area.getMinX(), steps.valueToJava2D(from, area, RectangleEdge.BOTTOM));
        double right = Math.min(area.getMaxX(), steps.valueToJava2D(to, area, RectangleEdge.BOTTOM));
        if (right <= left) {
            return;
        }
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(gap / 4));
        for (double y = area.getMinY(); y < area.getMaxY() + (right - left); y += gap) {
            graphics.draw(new Line2D.Double(left, y, right, y - (right - left)));
        }
        graphics.setClip(before);
    }
}
