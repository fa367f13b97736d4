package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * How a lane looks in every figure of a comparison and wherever a window names it: a colour that colour-blind people tell apart
 * (after Okabe and Ito), dashes, and a marker, so that hue alone never tells lanes apart.
 *
 * @param index the lane's index in the comparison; 0 is the dense lane
 * @param colour its colour
 */
public record LaneStyle(int index, Color colour) {

    private static final List<Color> LIGHT = List.of(Color.web("#0072b2"), Color.web("#c95000"), Color.web("#00845f"),
            Color.web("#b0508a"), Color.web("#b07800"), Color.web("#3a93d0"));
    private static final List<Color> DARK = List.of(Color.web("#56b4e9"), Color.web("#ff8a4c"), Color.web("#2fc796"),
            Color.web("#e08bc0"), Color.web("#f0b429"), Color.web("#9db8ff"));
    private static final float[][] DASHES = {{}, {}, {7, 3}, {2, 2.5f}, {9, 2.5f, 2, 2.5f}, {4, 2}, {12, 4}};

    /**
     * A lane's look.
     *
     * @param index the lane's index in the comparison; 0 is the dense lane
     * @param palette the theme's colours
     */
    public static LaneStyle of(int index, Palette palette) {
        List<Color> colours = palette.dark() ? DARK : LIGHT;
        return new LaneStyle(index, index == 0 ? palette.text() : colours.get((index - 1) % colours.size()));
    }

    BasicStroke stroke(ChartStyle style, double width) {
        float[] dashes = DASHES[index % DASHES.length].clone();
        if (dashes.length == 0) {
            return style.solid(width);
        }
        for (int part = 0; part < dashes.length; part++) {
            dashes[part] = style.unit(dashes[part]);
        }
        return new BasicStroke(style.unit(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
    }

    /**
     * Draws the marker about a point.
     *
     * @param filled whether it stands out
     */
    void mark(Graphics2D graphics, ChartStyle style, double x, double y, boolean filled) {
        graphics.setPaint(ChartStyle.awt(filled ? colour : style.palette().panel()));
        graphics.fill(marker(style, x, y));
        graphics.setPaint(ChartStyle.awt(colour));
        graphics.setStroke(style.solid(1.4));
        graphics.draw(marker(style, x, y));
    }

    private Shape marker(ChartStyle style, double x, double y) {
        double radius = style.unit(4.2);
        Shape shape = switch (index % 7) {
            case 0 -> new Ellipse2D.Double(-1, -1, 2, 2);
            case 1 -> new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8);
            case 2 -> polygon(0, -1.2, 1.1, 0.8, -1.1, 0.8);
            case 3 -> polygon(0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0);
            case 4 -> polygon(0, 1.2, 1.1, -0.8, -1.1, -0.8);
            case 5 -> polygon(-1.2, -0.4, -0.4, -0.4, -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4,
                    0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4);
            default -> polygon(0, -1.2, 1.14, -0.37, 0.7, 0.97, -0.7, 0.97, -1.14, -0.37);
        };
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radius, radius);
        return place.createTransformedShape(shape);
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int corner = 2; corner < corners.length; corner += 2) {
            path.lineTo(corners[corner], corners[corner + 1]);
        }
        path.closePath();
        return path;
    }
}
