package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Point;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.TradeOff;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Lanes as points, the best ones joined.
 *
 * @param figure what is drawn
 * @param style how
 */
record LanesTradeOff(TradeOff figure, ChartStyle style) {

    private static final double AIR = 0.1;

    List<LanesPlot> plots() {
        JFreeChart chart = ChartStyle.chart(new DefaultXYDataset(), new XYLineAndShapeRenderer(true, false));
        XYPlot plot = chart.getXYPlot();
        style.apply(chart, "median end to end, ms (bar: quartiles)", "tokens equal to dense, share");
        List<Point> points = figure.points();
        double least = DoubleStream.concat(points.stream().mapToDouble(Point::lower),
                figure.levels().stream().mapToDouble(level -> level.value())).min().orElseThrow();
        double largest = DoubleStream.concat(points.stream().mapToDouble(Point::upper),
                figure.levels().stream().mapToDouble(level -> level.value())).max().orElseThrow();
        double air = Math.max(largest - least, 0.02 * largest) * AIR;
        style.range((NumberAxis) plot.getDomainAxis(), Math.max(0, least - air), largest + air, 7);
        double lowest = points.stream().mapToDouble(Point::agreement).min().orElseThrow();
        style.values(chart, Math.max(0, lowest - Math.max(0.02, (1 - lowest) * 0.15)), 1 + Math.max(0.01,
                (1 - lowest) * 0.12), 5);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(ChartStyle.awt(style.palette().grid()));
        plot.setDomainGridlineStroke(style.solid(1));
        figure.levels().forEach(level -> plot.addDomainMarker(new ValueMarker(
                level.value(), ChartStyle.awt(style.palette().text()),
                level.dashed() ? style.dashed(1.2, 6, 4) : style.dashed(1.2, 1.5, 3))));
        plot.addAnnotation(new PointsAnnotation(points, style), false);
        return List.of(new LanesPlot(chart, ""));
    }

    /** The front, the points and their quartiles; the legend names the markers. */
    private static final class PointsAnnotation extends AbstractXYAnnotation {

        private final transient List<Point> points;
        private final transient ChartStyle style;

        private PointsAnnotation(List<Point> points, ChartStyle style) {
            this.points = points;
            this.style = style;
        }

        @Override
        public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up,
                int renderer, PlotRenderingInfo info) {
            front(graphics, area, across, up);
            for (Point point : points) {
                double x = across.valueToJava2D(point.millis(), area, RectangleEdge.BOTTOM);
                double y = up.valueToJava2D(point.agreement(), area, RectangleEdge.LEFT);
                LaneStyle look = LaneStyle.of(point.lane(), style.palette());
                graphics.setPaint(ChartStyle.awt(look.colour()));
                graphics.setStroke(style.solid(1));
                graphics.draw(new Line2D.Double(across.valueToJava2D(point.lower(), area, RectangleEdge.BOTTOM), y,
                        across.valueToJava2D(point.upper(), area, RectangleEdge.BOTTOM), y));
                look.mark(graphics, style, x, y, point.front());
            }
        }

        private void front(Graphics2D graphics, Rectangle2D area, ValueAxis across, ValueAxis up) {
            Path2D line = new Path2D.Double();
            points.stream().filter(Point::front).sorted(Comparator.comparing(Point::millis)).forEach(point -> {
                double x = across.valueToJava2D(point.millis(), area, RectangleEdge.BOTTOM);
                double y = up.valueToJava2D(point.agreement(), area, RectangleEdge.LEFT);
                if (line.getCurrentPoint() == null) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            });
            graphics.setPaint(ChartStyle.awt(style.palette().muted()));
            graphics.setStroke(style.solid(1.2));
            graphics.draw(line);
        }
    }
}
