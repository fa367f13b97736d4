package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Draws a frame's figure in pixels.
 *
 * @param graphics where to
 * @param look size and ground
 * @param family the font
 */
record FrameFigureCanvas(GraphicsContext graphics, FigureLook look, String family) {

    private static final int SHADES = 120;
    private static final double BAR_SHARE = 0.5;

    void draw(FrameFigureLayout layout, String title, Image square, Optional<ScaledMap> map, String note,
            List<FrameFigure.Entry> entries) {
        double scale = look.scale();
        Palette palette = look.dark() ? Palette.DARK : Palette.LIGHT;
        graphics.setFill(palette.panel());
        graphics.fillRect(0, 0, look.width() * scale, look.height() * scale);
        graphics.setFill(palette.text());
        graphics.setFont(Font.font(family, look.fontPoints() * scale));
        graphics.fillText(title, layout.left() * scale, (layout.top() - layout.margin()) * scale);
        graphics.drawImage(square, Math.round(layout.left() * scale), Math.round(layout.top() * scale));
        map.ifPresent(scaled -> bar(layout, scaled, note, palette));
        if (map.isEmpty()) {
            names(layout, entries, palette);
        }
    }

    /** The ends stand below the bar, so that they have room whatever their digits. */
    private void bar(FrameFigureLayout layout, ScaledMap map, String note, Palette palette) {
        double scale = look.scale();
        double top = (layout.legend() - layout.bar()) * scale;
        double width = layout.side() * scale / SHADES;
        for (int shade = 0; shade < SHADES; shade++) {
            graphics.setFill(map.colours().at(shade / (SHADES - 1.0)));
            graphics.fillRect(layout.left() * scale + shade * width, top, width + 1, layout.bar() * scale);
        }
        graphics.setFill(palette.text());
        double base = (layout.legend() + layout.line() * 0.85) * scale;
        graphics.fillText(Numbers.brief(map.scale().least()), layout.left() * scale, base);
        String unit = (map.map().unit() + " " + note).strip();
        graphics.fillText(unit, (layout.left() + layout.side() * BAR_SHARE) * scale - width(unit) / 2, base);
        String largest = Numbers.brief(map.scale().largest());
        graphics.fillText(largest, (layout.left() + layout.side()) * scale - width(largest), base);
    }

    private void names(FrameFigureLayout layout, List<FrameFigure.Entry> entries, Palette palette) {
        double scale = look.scale();
        double swatch = look.fontPoints() * 0.8 * scale;
        double x = layout.left() * scale;
        double y = layout.legend() * scale;
        for (FrameFigure.Entry entry : entries) {
            double needed = swatch * 1.5 + width(entry.text()) + swatch;
            if (x + needed > look.width() * scale && x > layout.left() * scale) {
                x = layout.left() * scale;
                y += layout.line() * scale;
            }
            graphics.setFill(entry.style().fill());
            graphics.fillRect(x, y - swatch, swatch, swatch);
            graphics.drawImage(new PatternInk(swatch).image(entry.style().pattern(), entry.style().line()), x,
                    y - swatch,
                    swatch, swatch);
            graphics.setStroke(entry.style().line());
            graphics.setLineWidth(Math.max(1, scale / 2));
            graphics.strokeRect(x, y - swatch, swatch, swatch);
            graphics.setFill(palette.text());
            graphics.fillText(entry.text(), x + swatch * 1.5, y);
            x += needed;
        }
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(graphics.getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
