package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** The theme's look for JFreeChart: no frame, no legend, quiet grid, the window's own font. */
final class ChartStyle {

    private static final int FONT_SIZE = 11;
    private static final Stroke GRID = new BasicStroke(1f);
    private static final Stroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f,
            new float[]{6f, 4f}, 0f);
    private static final Stroke DOTTED = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f,
            new float[]{1.5f, 4f}, 0f);

    private ChartStyle() {}

    /** A chart over the control steps, still without colours. */
    static JFreeChart chart(SeriesDataset dataset, XYItemRenderer renderer) {
        NumberAxis steps = new NumberAxis();
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis values = new NumberAxis();
        XYPlot plot = new XYPlot(dataset, steps, values, renderer);
        plot.setInsets(new RectangleInsets(4, 0, 2, 8));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        for (NumberAxis axis : new NumberAxis[]{steps, values}) {
            axis.setTickMarksVisible(false);
            axis.setAxisLineVisible(false);
            axis.setAutoRange(false);
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        // Drawn when the window's ticker says so, not at each change.
        chart.setNotify(false);
        return chart;
    }

    /** Colours and fonts of the theme. */
    static void apply(JFreeChart chart, Palette palette) {
        XYPlot plot = chart.getXYPlot();
        chart.setBackgroundPaint(awt(palette.panel()));
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(awt(palette.grid()));
        plot.setRangeGridlineStroke(GRID);
        for (var axis : new ValueAxis[]{plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setTickLabelPaint(awt(palette.muted()));
            axis.setTickLabelFont(font());
            axis.setTickLabelInsets(new RectangleInsets(2, 2, 2, 6));
        }
    }

    /** The steps' axis, half a step wider than the episode on either side. */
    static void steps(JFreeChart chart, int steps) {
        NumberAxis axis = (NumberAxis) chart.getXYPlot().getDomainAxis();
        axis.setRange(-0.5, Math.max(1, steps) - 0.5);
        axis.setTickUnit(
                new NumberTickUnit(Math.max(1, round(steps / 5.0)), NumberFormat.getIntegerInstance(Locale.ROOT)));
    }

    /** The values' axis from 0, with some air above. */
    static void valuesTo(JFreeChart chart, double largest) {
        double top = Double.isNaN(largest) || largest <= 0 ? 1 : largest * 1.18;
        NumberAxis axis = (NumberAxis) chart.getXYPlot().getRangeAxis();
        axis.setRange(0, top);
        double unit = round(top / 4.5);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits((int) Math.max(0, -Math.floor(Math.log10(unit))));
        axis.setTickUnit(new NumberTickUnit(unit, format));
    }

    /** The number of the form 1, 2 or 5 times a power of ten that is nearest above. */
    private static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double factor = least / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    /** A horizontal line; what it means is written on it by {@link LinkedChart}. */
    static void line(JFreeChart chart, double value, boolean dashed, Palette palette) {
        if (!Double.isNaN(value)) {
            chart.getXYPlot().addRangeMarker(new ValueMarker(value, awt(palette.text()), dashed ? DASHED : DOTTED));
        }
    }

    /** JFreeChart's kind of colour. */
    static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(),
                (float) colour.getOpacity());
    }

    /** The chart's font as JavaFX names it. */
    static javafx.scene.text.Font canvasFont() {
        return javafx.scene.text.Font.font(ThemeController.textFont(), FONT_SIZE);
    }

    private static Font font() {
        return new Font(ThemeController.textFont(), Font.PLAIN, FONT_SIZE);
    }
}
