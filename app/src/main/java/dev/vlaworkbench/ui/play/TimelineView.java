package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The scrubber: a bar for each control step, as high as the share of visual tokens reused, over a strip that says whether
 * the action tokens equal the dense lane's; steps behind the cursor are dimmed, steps not computed are stubs.
 */
public final class TimelineView extends Region {

    private static final double STRIP = 5;
    private static final double STRIP_GAP = 2;
    private static final double DIMMED = 0.38;

    private final PlaybackModel playback;
    private final SessionModel session;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();

    /**
     * A scrubber.
     *
     * @param playback the clock it sets
     * @param session whose run it draws
     * @param palette colours of the theme
     */
    public TimelineView(PlaybackModel playback, SessionModel session, ObservableValue<Palette> palette) {
        this.playback = playback;
        this.session = session;
        this.palette = palette;
        setId("timeline");
        getChildren().add(canvas);
        playback.stepProperty().subscribe(this::requestLayout);
        playback.stepsProperty().subscribe(this::requestLayout);
        session.versionProperty().subscribe(this::requestLayout);
        session.seriesProperty().subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    }

    private void seek(MouseEvent event) {
        if (playback.stepsProperty().get() > 0) {
            playback.playingProperty().set(false);
            playback.goTo((int) Math.floor(event.getX() * playback.stepsProperty().get() / getWidth()));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint(canvas.getGraphicsContext2D(), getWidth(), getHeight());
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        graphics.clearRect(0, 0, width, height);
        int steps = playback.stepsProperty().get();
        if (steps == 0) {
            return;
        }
        double slot = width / steps;
        double gap = slot > 4 ? Math.min(2, slot * 0.18) : 0;
        double bars = height - STRIP - STRIP_GAP - 4;
        for (int t = 0; t < steps; t++) {
            paintStep(graphics, t, t * slot + gap / 2, slot - gap, bars);
        }
        double x = playback.stepProperty().get() * slot;
        graphics.setGlobalAlpha(1);
        graphics.setStroke(palette.getValue().cursor());
        graphics.setLineWidth(1.5);
        double box = Math.max(slot, 5);
        graphics.strokeRoundRect(Math.clamp(x + slot / 2 - box / 2, 1, Math.max(1, width - box - 1)), 1, box,
                height - 2, 4, 4);
    }

    private void paintStep(GraphicsContext graphics, int t, double x, double width, double bars) {
        Palette colours = palette.getValue();
        RunSeries series = session.seriesProperty().get();
        boolean computed = series != null && t < series.steps() && series.isComputed(t);
        graphics.setGlobalAlpha(t <= playback.stepProperty().get() ? 1 : DIMMED);
        double share = computed ? series.reused()[t] / PatchGrid.TOKENS : 0;
        double bar = Math.max(2, Math.sqrt(share) * bars);
        graphics.setFill(computed ? colours.reused() : colours.border());
        graphics.fillRect(x, 2 + bars - bar, width, bar);
        graphics.setFill(computed ? agreementColour(series.agreement()[t], colours) : colours.border());
        graphics.fillRect(x, 2 + bars + STRIP_GAP, width, STRIP);
    }

    private static Color agreementColour(double agreement, Palette palette) {
        if (Double.isNaN(agreement)) {
            return palette.fixed();
        }
        return agreement >= 1 ? palette.reused() : palette.vision().interpolate(palette.dropped(), 1 - agreement);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 38;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 38;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }
}
