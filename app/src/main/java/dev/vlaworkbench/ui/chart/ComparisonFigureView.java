package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;

/**
 * A comparison's figure in a window, title and legend included: the same drawing as in the report, at the region's size and in
 * the window's colours. Put it anywhere, call {@link #show} with what {@code ComparisonFigures} makes of the comparison as it
 * stands, at most some times a second while lanes run; it redraws by itself when it is resized and when the theme changes.
 * {@link LaneStyle} gives the colours of lanes for headings beside it, {@link ComparisonFigureFile} what its export menu
 * writes. For the FX thread.
 */
public final class ComparisonFigureView extends Region {

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private final float fontSize;
    private Optional<ComparisonFigure> shown = Optional.empty();

    /**
     * A view without a figure yet.
     *
     * @param palette the theme's colours as they change
     * @param fontSize size of its text in pixels, such as 11
     */
    public ComparisonFigureView(ObservableValue<Palette> palette, double fontSize) {
        this.palette = palette;
        this.fontSize = (float) fontSize;
        canvas.setManaged(false);
        getChildren().add(canvas);
        palette.addListener((property, before, now) -> draw());
    }

    /** Shows a figure. */
    public void show(ComparisonFigure figure) {
        shown = Optional.of(figure);
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    private void draw() {
        if (canvas.getWidth() <= 0 || canvas.getHeight() <= 0 || shown.isEmpty()) {
            return;
        }
        ChartStyle screen = ChartStyle.screen(palette.getValue(), fontSize);
        // Axes say what they are, as on paper: several plots stand side by side here.
        ChartStyle style = new ChartStyle(screen.palette(), screen.family(), screen.size(), true);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        new LanesDrawing(shown.orElseThrow(), style).draw(new FXGraphics2D(canvas.getGraphicsContext2D()),
                canvas.getWidth(), canvas.getHeight());
    }
}
