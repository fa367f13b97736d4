package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Mark;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleEdge;

/**
 * What figures have in common when they are drawn as a whole: ground, title, legend, words on lines.
 *
 * @param graphics what is drawn on
 * @param style the look
 */
record Paper(Graphics2D graphics, ChartStyle style) {

    /** Draws what stands before a legend's entry. */
    @FunctionalInterface
    interface Swatch {

        /**
         * Draws.
         *
         * @param entry the entry's index
         * @param x left end
         * @param base the text's base line
         */
        void draw(int entry, double x, double base);
    }

    /** Fills the ground and asks for fine lines. */
    void ground(double width, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(ChartStyle.awt(style.palette().panel()));
        // Over the edge, so that the last pixel is not left half covered.
        graphics.fill(new Rectangle2D.Double(-1, -1, width + 2, height + 2));
    }

    /**
     * Title and legend, wrapped.
     *
     * @param title in bold; without one and without entries there is no header
     * @param entries the legend's names
     * @param swatch width of what stands before each
     * @param left where lines begin
     * @param width how long they may be
     * @param draw draws what stands before an entry
     * @return the last line's base line
     */
    double header(String title, List<String> entries, double swatch, double left, double width, Swatch draw) {
        if (title.isEmpty() && entries.isEmpty()) {
            return 0;
        }
        double line = style.unit(15);
        double y = line;
        graphics.setFont(style.bold());
        graphics.setPaint(ChartStyle.awt(style.palette().text()));
        graphics.drawString(title, (float) left, (float) y);
        double x = left + graphics.getFontMetrics().stringWidth(title) + style.unit(12);
        graphics.setFont(style.font());
        for (int entry = 0; entry < entries.size(); entry++) {
            double needed = swatch + style.unit(4) + graphics.getFontMetrics().stringWidth(entries.get(entry));
            if (x + needed > left + width && x > left) {
                x = left;
                y += line;
            }
            draw.draw(entry, x, y);
            write(entries.get(entry), x + swatch + style.unit(4), y);
            x += needed + style.unit(10);
        }
        return y;
    }

    /** Writes in the main colour. */
    void write(String text, double x, double y) {
        graphics.setFont(style.font());
        graphics.setPaint(ChartStyle.awt(style.palette().text()));
        graphics.drawString(text, (float) x, (float) y);
    }

    /**
     * The text of a horizontal line stands on it, or below it where it would touch the text above.
     *
     * @param above where the line above is
     * @return where this line is
     */
    double lineText(JFreeChart chart, Rectangle2D area, Mark mark, double above) {
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
            write(mark.text(), left, top + metrics.getAscent());
        }
        return line;
    }
}
