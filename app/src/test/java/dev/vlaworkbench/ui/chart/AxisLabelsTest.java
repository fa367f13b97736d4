package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.ui.theme.Palette;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisLabelsTest {

    private static final String UP = "tokens equal to dense, share";
    private static final String ACROSS = "median end to end, ms (bar: quartiles)";
    private static final ChartStyle STYLE = new ChartStyle(Palette.LIGHT, Font.SANS_SERIF, 11, true);

    private final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private final JFreeChart chart = ChartStyle.chart(new DefaultXYDataset(), new XYLineAndShapeRenderer());

    private String fit(String title, double width, double height) {
        STYLE.apply(chart, ACROSS, UP);
        return AxisLabels.fit(chart, title, STYLE, graphics, width, height);
    }

    @Test
    void bracketsGoFirstAndThenTheUnit() {
        assertEquals(List.of(ACROSS, "median end to end, ms", "median end to end"), AxisLabels.texts(ACROSS));
        assertEquals(List.of(UP, "tokens equal to dense"), AxisLabels.texts(UP));
        assertEquals(List.of("L1"), AxisLabels.texts("L1"));
    }

    @Test
    void withRoomEnoughALabelStaysWhole() {
        assertEquals("", fit("", 500, 400));
        assertEquals(UP, chart.getXYPlot().getRangeAxis().getLabel());
        assertEquals(ACROSS, chart.getXYPlot().getDomainAxis().getLabel());
        assertEquals(STYLE.font(), chart.getXYPlot().getRangeAxis().getLabelFont());
    }

    @Test
    void whereItsUprightNameIsTooLongItStandsAboveTheChart() {
        assertEquals(UP, fit("", 300, 120));
        assertNull(chart.getXYPlot().getRangeAxis().getLabel());
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 150, 180, 240, 400})
    void inASmallChartItIsShorterOrSmallerButNeverCut(int height) {
        assertEquals("a title", fit("a title", 300, height));
        ValueAxis axis = chart.getXYPlot().getRangeAxis();
        double length = graphics.getFontMetrics(axis.getLabelFont()).getStringBounds(axis.getLabel(), graphics)
                .getWidth();
        assertTrue(length <= height - 30, axis.getLabel() + " takes " + length + " of " + height);
    }
}
