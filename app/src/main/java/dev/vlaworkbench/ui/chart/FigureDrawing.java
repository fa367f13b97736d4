package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Entry;
import dev.vlaworkbench.ui.chart.Figure.Mark;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.NavigableSet;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws a whole figure on anything that takes AWT's drawing: title, legend, plots, what is written on lines, marked steps.
 *
 * @param figure what is drawn; freshly made, for it is dressed anew
 * @param data its data
 * @param style its look
 */
record FigureDrawing(Figure figure, FigureData data, ChartStyle style) {

    /** Draws it into a rectangle from the origin on. */
    void draw(Graphics2D graphics, double width, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(ChartStyle.awt(style.palette().panel()));
        // Over the edge, so that the last pixel is not left half covered.
        graphics.fill(new Rectangle2D.Double(-1, -1, width + 2, height + 2));
        List<Entry> legend = figure.show(data, style).stream().filter(entry -> !data.hides(entry.key())).toList();
        double margin = style.unit(4);
        double top = header(graphics, legend, margin, width - 2 * margin);
        if (legend.isEmpty()) {
            write(graphics, figure.emptyText(), margin, top + style.unit(24));
            return;
        }
        PlotGrid grid = PlotGrid.fitting(figure.plots().size(), width - 2 * margin, height - top);
        double cellWidth = (width - 2 * margin) / grid.columns();
        double cellHeight = (height - top) / grid.rows();
        for (int plot = 0; plot < figure.plots().size(); plot++) {
            plot(graphics, figure.plots().get(plot), new Rectangle2D.Double(
                    margin + plot % grid.columns() * cellWidth, top + plot / grid.columns() * cellHeight, cellWidth,
                    cellHeight));
        }
    }

    /** Title, legend and note, wrapped; gives where they end. */
    private double header(Graphics2D graphics, List<Entry> legend, double left, double width) {
        double line = style.unit(15);
        double y = line;
        graphics.setFont(style.bold());
        graphics.setPaint(ChartStyle.awt(style.palette().text()));
        graphics.drawString(figure.title(), (float) left, (float) y);
        double x = left + graphics.getFontMetrics().stringWidth(figure.title()) + style.unit(12);
        graphics.setFont(style.font());
        double swatch = style.unit(8);
        for (Entry entry : legend) {
            double needed = swatch + style.unit(4) + graphics.getFontMetrics().stringWidth(entry.name());
            if (x + needed > left + width && x > left) {
                x = left;
                y += line;
            }
            graphics.setPaint(ChartStyle.awt(entry.colour()));
            graphics.fill(new Rectangle2D.Double(x, y - swatch, swatch, swatch));
            write(graphics, entry.name(), x + swatch + style.unit(4), y);
            x += needed + style.unit(10);
        }
        if (!figure.note().isEmpty()) {
            y += line;
            write(graphics, figure.note(), left, y);
        }
        return y + style.unit(5);
    }

    private void write(Graphics2D graphics, String text, double x, double y) {
        graphics.setFont(style.font());
        graphics.setPaint(ChartStyle.awt(style.palette().text()));
        graphics.drawString(text, (float) x, (float) y);
    }

    private void plot(Graphics2D graphics, Figure.Plot plot, Rectangle2D cell) {
        double titled = plot.title().isEmpty() ? 0 : style.unit(14);
        Rectangle2D place = new Rectangle2D.Double(cell.getX(), cell.getY() + titled, cell.getWidth(),
                cell.getHeight() - titled);
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart chart = plot.chart();
        chart.draw(graphics, place, null, info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        if (titled > 0) {
            write(graphics, plot.title(), area.getX(), cell.getY() + style.unit(11));
        }
        if (figure.overSteps()) {
            marks(graphics, chart, area, data.marks());
        }
        double above = Double.NEGATIVE_INFINITY;
        for (Mark mark : plot.marks()) {
            above = lineText(graphics, chart, area, mark, above);
        }
    }

    /** The text of a horizontal line stands on it, or below it where it would touch the text above. */
    private double lineText(Graphics2D graphics, JFreeChart chart, Rectangle2D area, Mark mark, double above) {
        graphics.setFont(style.font());
        FontMetrics metrics = graphics.getFontMetrics();
        double line = chart.getXYPlot().getRangeAxis().valueToJava2D(mark.value(), area, RectangleEdge.LEFT);
        double height = metrics.getAscent() + metrics.getDescent();
        double top = line - height >= above ? line - height : line + style.unit(1);
        double left = area.getMaxX() - metrics.stringWidth(mark.text()) - style.unit(3);
        if (left >= area.getX()) {
            graphics.setPaint(ChartStyle.awt(style.palette().panel().deriveColor(0, 1, 1, 0.8)));
            graphics.fill(new Rectangle2D.Double(left - style.unit(2), top, area.getMaxX() - left + style.unit(2),
                    height));
            write(graphics, mark.text(), left, top + metrics.getAscent());
        }
        return line;
    }

    private void marks(Graphics2D graphics, JFreeChart chart, Rectangle2D area, NavigableSet<Integer> steps) {
        for (int t : steps) {
            double x = chart.getXYPlot().getDomainAxis().valueToJava2D(t, area, RectangleEdge.BOTTOM);
            if (x >= area.getMinX() && x <= area.getMaxX()) {
                graphics.setPaint(ChartStyle.awt(style.palette().dropped()));
                graphics.setStroke(style.dashed(1, 3, 2));
                graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
                graphics.setFont(style.font());
                graphics.drawString(String.valueOf(t), (float) (x + style.unit(2)),
                        (float) (area.getMaxY() - style.unit(3)));
            }
        }
    }
}
