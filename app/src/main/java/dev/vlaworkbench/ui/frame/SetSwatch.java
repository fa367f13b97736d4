package dev.vlaworkbench.ui.frame;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A small square that shows how a token set is drawn. */
public final class SetSwatch extends Canvas {

    /** Pixels of a pattern for each point, so that it is sharp where a point has two. */
    static final double FINENESS = 2;

    private static final double SIDE = 13;

    /**
     * A swatch.
     *
     * @param style how the set is drawn
     */
    public SetSwatch(SetStyle style) {
        super(SIDE, SIDE);
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.setFill(style.fill().darker());
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.drawImage(new PatternInk(FINENESS * SIDE).image(style.pattern(), style.line()), 0, 0, SIDE, SIDE);
        graphics.setStroke(style.fill());
        graphics.setLineWidth(1.5);
        graphics.strokeRect(0.75, 0.75, SIDE - 1.5, SIDE - 1.5);
    }
}
