package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Box;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.BoxPanel;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Boxes;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Lying boxes, a row for each lane, so that names of any length stand beside them.
 *
 * @param figure what is drawn
 * @param style how
 */
record LanesBoxes(Boxes figure, ChartStyle style) {

    private static final double HALF = 0.28;
    private static final double AIR = 0.06;

    List<LanesPlot> plots() {
        return figure.panels().stream().filter(panel -> !panel.boxes().isEmpty()).map(this::plot).toList();
    }

    private LanesPlot plot(BoxPanel panel) {
        JFreeChart chart = ChartStyle.chart(new DefaultXYDataset(), new XYLineAndShapeRenderer(true, false));
        XYPlot plot = chart.getXYPlot();
        List<Box> boxes = panel.boxes();
        SymbolAxis names = new SymbolAxis(null, boxes.stream().map(Box::label).toArray(String[]::new));
        names.setGridBandsVisible(false);
        names.setTickMarksVisible(false);
        names.setAxisLineVisible(false);
        names.setAutoRange(false);
        names.setInverted(true);
        plot.setRangeAxis(names);
        style.apply(chart, "ms", null);
        names.setTickLabelPaint(ChartStyle.awt(style.palette().text()));
        names.setRange(-0.6, boxes.size() - 0.4);
        double least = DoubleStream.concat(boxes.stream().mapToDouble(Box::low),
                panel.levels().stream().mapToDouble(level -> level.value())).min().orElseThrow();
        double largest = DoubleStream.concat(boxes.stream().mapToDouble(Box::high),
                panel.levels().stream().mapToDouble(level -> level.value())).max().orElseThrow();
        double air = (largest - least) * AIR;
        style.range((NumberAxis) plot.getDomainAxis(), Math.max(0, least - air), largest + air, 7);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(ChartStyle.awt(style.palette().grid()));
        plot.setDomainGridlineStroke(style.solid(1));
        panel.levels().forEach(level -> plot.addDomainMarker(new ValueMarker(
                level.value(), ChartStyle.awt(style.palette().text()),
                level.dashed() ? style.dashed(1.2, 6, 4) : style.dashed(1.2, 1.5, 3))));
        for (int row = 0; row < boxes.size(); row++) {
            plot.addAnnotation(new BoxAnnotation(boxes.get(row), row, style), false);
        }
        return new LanesPlot(chart, panel.title());
    }

    /** One lane's box and whiskers. */
    private static final class BoxAnnotation extends AbstractXYAnnotation {

        private final transient Box box;
        private final int row;
        private final transient ChartStyle style;

        private BoxAnnotation(Box box, int row, ChartStyle style) {
            this.box = box;
            this.row = row;
            this.style = style;
        }

        @Override
        public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up,
                int renderer, PlotRenderingInfo info) {
            double top = up.valueToJava2D(row - HALF, area, RectangleEdge.LEFT);
            double bottom = up.valueToJava2D(row + HALF, area, RectangleEdge.LEFT);
            double middle = (top + bottom) / 2;
            double quarter = (bottom - top) / 4;
            javafx.scene.paint.Color colour = LaneStyle.of(box.lane(), style.palette()).colour();
            Rectangle2D body = new Rectangle2D.Double(x(box.lower(), across, area), top,
                    Math.max(0.5, x(box.upper(), across, area) - x(box.lower(), across, area)), bottom - top);
            graphics.setStroke(style.solid(1));
            graphics.setPaint(ChartStyle.awt(colour));
            graphics.draw(line(box.low(), box.lower(), middle, across, area));
            graphics.draw(line(box.upper(), box.high(), middle, across, area));
            for (double end : new double[]{box.low(), box.high()}) {
                graphics.draw(new Line2D.Double(x(end, across, area), middle - quarter, x(end, across, area),
                        middle + quarter));
            }
            graphics.setPaint(ChartStyle.awt(colour.deriveColor(0, 1, 1, 0.3)));
            graphics.fill(body);
            graphics.setPaint(ChartStyle.awt(colour));
            graphics.draw(body);
            graphics.setStroke(style.solid(2.2));
            graphics.draw(
                    new Line2D.Double(x(box.median(), across, area), top, x(box.median(), across, area), bottom));
        }

        private static Line2D line(double from, double to, double y, ValueAxis across, Rectangle2D area) {
            return new Line2D.Double(x(from, across, area), y, x(to, across, area), y);
        }

        private static double x(double millis, ValueAxis across, Rectangle2D area) {
            return across.valueToJava2D(millis, area, RectangleEdge.BOTTOM);
        }
    }
}
