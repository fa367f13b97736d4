package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Entry;
import dev.vlaworkbench.ui.chart.Figure.Mark;
import java.awt.Graphics2D;
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
        Paper paper = new Paper(graphics, style);
        paper.ground(width, height);
        List<Entry> legend = figure.show(data, style).stream().filter(entry -> !data.hides(entry.key())).toList();
        double margin = style.unit(4);
        double top = header(paper, legend, margin, width - 2 * margin);
        if (legend.isEmpty()) {
            paper.write(figure.emptyText(), margin, top + style.unit(24));
            return;
        }
        PlotGrid grid = PlotGrid.fitting(figure.plots().size(), width - 2 * margin, height - top);
        double cellWidth = (width - 2 * margin) / grid.columns();
        double cellHeight = (height - top) / grid.rows();
        for (int plot = 0; plot < figure.plots().size(); plot++) {
            plot(paper, figure.plots().get(plot), new Rectangle2D.Double(
                    margin + plot % grid.columns() * cellWidth, top + plot / grid.columns() * cellHeight, cellWidth,
                    cellHeight));
        }
    }

    /** Title, legend and note, wrapped; gives where they end. */
    private double header(Paper paper, List<Entry> legend, double left, double width) {
        double swatch = style.unit(8);
        double y = paper.header(figure.title(), legend.stream().map(Entry::name).toList(), swatch, left, width,
                (entry, x, base) -> {
                    paper.graphics().setPaint(ChartStyle.awt(legend.get(entry).colour()));
                    paper.graphics().fill(new Rectangle2D.Double(x, base - swatch, swatch, swatch));
                });
        if (!figure.note().isEmpty()) {
            y += style.unit(15);
            paper.write(figure.note(), left, y);
        }
        return y + style.unit(5);
    }

    private void plot(Paper paper, Figure.Plot plot, Rectangle2D cell) {
        String title = AxisLabels.fit(plot.chart(), plot.title(), style, paper.graphics(), cell.getWidth(),
                cell.getHeight());
        double titled = title.isEmpty() ? 0 : style.unit(14);
        Rectangle2D place = new Rectangle2D.Double(cell.getX(), cell.getY() + titled, cell.getWidth(),
                cell.getHeight() - titled);
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart chart = plot.chart();
        chart.draw(paper.graphics(), place, null, info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        if (titled > 0) {
            paper.write(title, area.getX(), cell.getY() + style.unit(11));
        }
        if (figure.overSteps()) {
            marks(paper.graphics(), chart, area, data.marks());
        }
        double above = Double.NEGATIVE_INFINITY;
        for (Mark mark : plot.marks()) {
            above = paper.lineText(chart, area, mark, above);
        }
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
