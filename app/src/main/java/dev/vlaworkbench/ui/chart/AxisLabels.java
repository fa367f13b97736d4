package dev.vlaworkbench.ui.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;

/**
 * Keeps what an axis is called within the axis. In a small chart it first leaves out what stands in brackets, then what stands
 * behind the last comma, which is the unit; where the upright name is still too long it stands above the chart instead. Half a
 * name is none.
 */
final class AxisLabels {

    /** What tick labels and air take of a chart's height and width. */
    private static final double AROUND = 30;
    private static final double LEAST_SCALE = 0.6;
    private static final double STEP = 0.05;

    private AxisLabels() {}

    /**
     * Fits both axes' labels to a chart.
     *
     * @param chart the chart, whose labels are changed
     * @param title what stands above it already; empty where there is room for a name
     * @param style the labels' font
     * @param graphics measures them
     * @param width of the chart
     * @param height of the chart with its title
     * @return what is to stand above the chart
     */
    static String fit(JFreeChart chart, String title, ChartStyle style, Graphics2D graphics, double width,
            double height) {
        fit(chart.getXYPlot().getDomainAxis(), style, graphics, width - style.unit(AROUND));
        ValueAxis upright = chart.getXYPlot().getRangeAxis();
        double room = height - style.unit(AROUND);
        if (upright.getLabel() != null && title.isEmpty() && fitting(upright.getLabel(), style.font(), graphics, room)
                .isEmpty()) {
            String above = upright.getLabel();
            upright.setLabel(null);
            return above;
        }
        fit(upright, style, graphics, room);
        return title;
    }

    private static void fit(ValueAxis axis, ChartStyle style, Graphics2D graphics, double room) {
        if (axis.getLabel() == null) {
            return;
        }
        Font font = style.font();
        String text = fitting(axis.getLabel(), font, graphics, room).orElseGet(() -> texts(axis.getLabel()).getLast());
        // Widths do not shrink evenly with the size.
        Font smaller = font;
        for (double scale = 1 - STEP; scale > LEAST_SCALE && width(text, smaller, graphics) > room; scale -= STEP) {
            smaller = font.deriveFont((float) (scale * font.getSize2D()));
        }
        axis.setLabel(text);
        axis.setLabelFont(smaller);
    }

    private static Optional<String> fitting(String label, Font font, Graphics2D graphics, double room) {
        return texts(label).stream().filter(text -> width(text, font, graphics) <= room).findFirst();
    }

    /** The longest first. */
    static List<String> texts(String label) {
        List<String> texts = new ArrayList<>(List.of(label));
        String bare = label.replaceAll("\\s*\\([^)]*\\)", "");
        int comma = bare.lastIndexOf(',');
        for (String shorter : List.of(bare, comma < 0 ? bare : bare.substring(0, comma))) {
            if (!texts.contains(shorter)) {
                texts.add(shorter);
            }
        }
        return texts;
    }

    private static double width(String text, Font font, Graphics2D graphics) {
        return graphics.getFontMetrics(font).getStringBounds(text, graphics).getWidth();
    }
}
