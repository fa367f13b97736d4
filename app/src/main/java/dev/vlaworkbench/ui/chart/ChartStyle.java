package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/**
 * A look for JFreeChart: no frame, no legend, quiet grid, the window's own font.
 *
 * @param palette colours
 * @param family the font
 * @param size its size in pixels, or points on paper; lines grow with it
 * @param labelled whether axes say what they are, as they must on paper
 */
record ChartStyle(Palette palette, String family, float size, boolean labelled) {

    /** The size of text that lengths are given for. */
    static final float SCREEN_SIZE = 11;
    private static final double HEADROOM = 1.18;

    /** The look on the screen. */
    static ChartStyle screen(Palette palette, float size) {
        return new ChartStyle(palette, ThemeController.textFont(), size, false);
    }

    /** A chart without colours yet. */
    static JFreeChart chart(XYDataset dataset, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, new NumberAxis(), new NumberAxis(), renderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        for (NumberAxis axis : axes(plot)) {
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

    private static NumberAxis[] axes(XYPlot plot) {
        return new NumberAxis[]{(NumberAxis) plot.getDomainAxis(), (NumberAxis) plot.getRangeAxis()};
    }

    /**
     * Colours, fonts, and what the axes say where they say anything.
     *
     * @param chart the chart
     * @param across what the horizontal axis is
     * @param up what the vertical axis is
     */
    void apply(JFreeChart chart, String across, String up) {
        XYPlot plot = chart.getXYPlot();
        chart.setBackgroundPaint(labelled ? null : awt(palette.panel()));
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(awt(palette.grid()));
        plot.setRangeGridlineStroke(new BasicStroke(unit(1)));
        plot.setInsets(new RectangleInsets(unit(4), 0, unit(2), unit(8)));
        for (NumberAxis axis : axes(plot)) {
            axis.setTickLabelPaint(awt(palette.muted()));
            axis.setTickLabelFont(font());
            axis.setTickLabelInsets(new RectangleInsets(unit(2), unit(2), unit(2), unit(5)));
            axis.setLabelFont(font());
            axis.setLabelPaint(awt(palette.text()));
            axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        }
        plot.getDomainAxis().setLabel(labelled ? across : null);
        plot.getRangeAxis().setLabel(labelled ? up : null);
    }

    /** The steps' axis. */
    void steps(JFreeChart chart, StepWindow window) {
        NumberAxis axis = (NumberAxis) chart.getXYPlot().getDomainAxis();
        axis.setRange(window.from(), window.to());
        NumberFormat whole = NumberFormat.getIntegerInstance(Locale.ROOT);
        whole.setGroupingUsed(false);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, round((window.to() - window.from()) / 5)), whole));
    }

    /** The values' axis from 0, with some air above. */
    void valuesTo(JFreeChart chart, double largest) {
        values(chart, 0, Double.isNaN(largest) || largest <= 0 ? 1 : largest * HEADROOM, 4.5);
    }

    /** The values' axis between two numbers, with about as many labels as given. */
    void values(JFreeChart chart, double least, double largest, double labels) {
        range((NumberAxis) chart.getXYPlot().getRangeAxis(), least, largest, labels);
    }

    /** Any axis between two numbers, with about as many labels as given. */
    void range(NumberAxis axis, double least, double largest, double labels) {
        double top = largest > least ? largest : least + Math.max(1e-9, Math.abs(least) * 0.1);
        axis.setRange(least, top);
        double unit = round((top - least) / labels);
        axis.setTickUnit(new NumberTickUnit(unit, format(unit, Math.max(Math.abs(least), Math.abs(top)))));
    }

    /** As many decimals as neighbouring labels need to differ. */
    private static NumberFormat format(double unit, double largest) {
        if (largest < 1e-3 || largest >= 1e6) {
            return new DecimalFormat("0.#E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(unit) + 1e-9));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** The number of the form 1, 2 or 5 times a power of ten that is nearest above. */
    static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double factor = least / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    /** A horizontal line; what it means is written on it by whoever draws the chart. */
    void line(JFreeChart chart, double value, boolean dashed) {
        if (!Double.isNaN(value)) {
            chart.getXYPlot().addRangeMarker(
                    new ValueMarker(value, awt(palette.text()), dashed ? dashed(1.4f, 6, 4) : dashed(1.4f, 1.5f, 4)));
        }
    }

    /** A horizontal band behind the data. */
    void band(JFreeChart chart, double from, double to) {
        IntervalMarker band = new IntervalMarker(from, to, awt(palette.text().deriveColor(0, 1, 1, 0.16)));
        chart.getXYPlot().addRangeMarker(band, Layer.FOREGROUND);
    }

    /** A line without dashes. */
    BasicStroke solid(double width) {
        return new BasicStroke(unit(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A dashed line. */
    BasicStroke dashed(double width, double dash, double gap) {
        return new BasicStroke(unit(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f,
                new float[]{unit(dash), unit(gap)}, 0f);
    }

    /** A length given for the screen, in this style. */
    float unit(double pixels) {
        return (float) (pixels * size / SCREEN_SIZE);
    }

    /** JFreeChart's kind of colour. */
    static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(),
                (float) colour.getOpacity());
    }

    /** The chart's font as JavaFX names it. */
    static javafx.scene.text.Font canvasFont() {
        return javafx.scene.text.Font.font(ThemeController.textFont(), SCREEN_SIZE);
    }

    /** The style's font. */
    Font font() {
        return new Font(family, Font.PLAIN, 1).deriveFont(size);
    }

    /** The same, bold. */
    Font bold() {
        return new Font(family, Font.BOLD, 1).deriveFont(size);
    }
}
