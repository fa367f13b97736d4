package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A lane's agreement with dense over the control steps: as high as the strip and green where all action tokens are equal, lower
 * and warmer the fewer are. Pressing and dragging go to a step.
 */
final class AgreementStrip extends Region {

    static final double HEIGHT = 11;
    private static final double LEAST = 0.25;

    private final LaneModel lane;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();

    AgreementStrip(LaneModel lane, PlaybackModel playback, ObservableValue<Palette> palette) {
        this.lane = lane;
        this.playback = playback;
        this.palette = palette;
        getStyleClass().add("agreement-strip");
        getChildren().add(canvas);
        setCursor(Cursor.HAND);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Hints.install(this,
                "Agreement with dense over the steps: green and full where all seven action tokens equal the "
                        + "dense lane's, lower where fewer do. Click to go to a step.");
        lane.versionProperty().subscribe(this::requestLayout);
        lane.seriesProperty().subscribe(this::requestLayout);
        playback.stepProperty().subscribe(this::requestLayout);
        playback.stepsProperty().subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::goTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goTo);
    }

    private void goTo(MouseEvent event) {
        int steps = playback.stepsProperty().get();
        if (steps > 0 && getWidth() > 0) {
            playback.playingProperty().set(false);
            playback.goTo(Math.clamp((int) (event.getX() / getWidth() * steps), 0, steps - 1));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        canvas.setWidth(width);
        canvas.setHeight(HEIGHT);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, HEIGHT);
        int steps = playback.stepsProperty().get();
        if (steps == 0) {
            return;
        }
        Palette colours = palette.getValue();
        graphics.setFill(colours.border());
        graphics.fillRect(0, HEIGHT - 3, width, 2);
        RunSeries series = lane.seriesProperty().get();
        if (series != null && series.steps() == steps) {
            paint(graphics, series, width / steps, colours);
        }
        double cursor = (playback.stepProperty().get() + 0.5) * width / steps;
        graphics.setFill(colours.cursor());
        graphics.fillRect(Math.floor(cursor) - 1, 0, 2, HEIGHT);
    }

    private static void paint(GraphicsContext graphics, RunSeries series, double slot, Palette palette) {
        double gap = slot > 4 ? 1 : 0;
        for (int t = 0; t < series.computed(); t++) {
            double share = series.agreement()[t];
            double height = (HEIGHT - 2) * (Double.isNaN(share) ? LEAST : LEAST + (1 - LEAST) * share);
            graphics.setFill(colour(share, palette));
            graphics.fillRect(t * slot, HEIGHT - 1 - height, Math.max(1, slot - gap), height);
        }
    }

    private static Color colour(double share, Palette palette) {
        if (Double.isNaN(share)) {
            return palette.fixed();
        }
        return share >= 1 ? palette.reused() : palette.vision().interpolate(palette.dropped(), 1 - share);
    }
}
