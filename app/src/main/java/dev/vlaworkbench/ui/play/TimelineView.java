package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.metric.PointerReadout;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.NavigableSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/**
 * The scrubber: a bar for each control step; steps behind the cursor are dimmed, steps not computed are stubs. Pressing and
 * dragging shows a step, Shift and dragging loops a range, the wheel goes step by step. Moving the cursor paints nothing.
 */
public final class TimelineView extends Region {

    private static final double DIMMED = 0.6;
    private static final double MARK = 4;

    private final PlaybackModel playback;
    private final SessionModel session;
    private final ObservableValue<Palette> palette;
    private final ObjectProperty<TimelineMeasure> measure = new SimpleObjectProperty<>(TimelineMeasure.REUSE);
    private final TimelineBars bars = new TimelineBars();
    private final Rectangle veil = new Rectangle();
    private final Rectangle loop = new Rectangle();
    private final Rectangle cursor = new Rectangle();
    private final Path marks = new Path();
    private final PointerReadout hint = new PointerReadout();
    private final LoopDrag loopDrag;

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
        loopDrag = new LoopDrag(playback);
        setId("timeline");
        loop.setId("timeline-loop");
        marks.setId("timeline-marks");
        cursor.setFill(Color.TRANSPARENT);
        cursor.setStrokeWidth(1.5);
        cursor.setArcWidth(4);
        cursor.setArcHeight(4);
        for (var node : new javafx.scene.Node[]{veil, loop, marks, cursor}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(bars, loop, veil, marks, cursor);
        playback.stepProperty().subscribe(this::placeCursor);
        playback.loopProperty().subscribe(this::placeLoop);
        playback.marksProperty().subscribe(this::placeMarks);
        playback.stepsProperty().subscribe(this::requestLayout);
        session.versionProperty().subscribe(this::requestLayout);
        session.seriesProperty().subscribe(this::requestLayout);
        measure.subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> loopDrag.release());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::explain);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hint.hide());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                playback.move(event.getDeltaY() < 0 ? 1 : -1);
            }
        });
    }

    /** What the bars stand for. */
    public ObjectProperty<TimelineMeasure> measureProperty() {
        return measure;
    }

    private void press(MouseEvent event) {
        if (playback.stepsProperty().get() > 0 && event.getButton() == MouseButton.PRIMARY) {
            if (event.isShiftDown()) {
                loopDrag.begin(stepAt(event.getX()));
            } else {
                seek(event);
            }
        }
    }

    private void drag(MouseEvent event) {
        if (playback.stepsProperty().get() > 0 && event.getButton() == MouseButton.PRIMARY
                && !loopDrag.drag(stepAt(event.getX()))) {
            seek(event);
        }
        explain(event);
    }

    private void seek(MouseEvent event) {
        playback.playingProperty().set(false);
        playback.goTo(stepAt(event.getX()));
    }

    private int stepAt(double x) {
        return (int) Math.floor(x / slot());
    }

    private double slot() {
        return getWidth() / Math.max(1, playback.stepsProperty().get());
    }

    private void explain(MouseEvent event) {
        int steps = playback.stepsProperty().get();
        if (steps == 0) {
            return;
        }
        int t = Math.clamp(stepAt(event.getX()), 0, steps - 1);
        String mark = playback.marksProperty().get().contains(t) ? "\nmarked" : "";
        hint.show(this, TimelineMeasure.describe(session.seriesProperty().get(), t) + mark, event.getX(), 0);
    }

    @Override
    protected void layoutChildren() {
        bars.setWidth(getWidth());
        bars.setHeight(getHeight());
        bars.paint(session.seriesProperty().get(), playback.stepsProperty().get(), measure.get(), palette.getValue());
        placeCursor();
        placeLoop();
        placeMarks();
    }

    private void placeCursor() {
        int steps = playback.stepsProperty().get();
        cursor.setVisible(steps > 0);
        veil.setVisible(steps > 0);
        double slot = slot();
        double box = Math.max(slot, 5);
        double left = playback.stepProperty().get() * slot;
        place(cursor, Math.clamp(left + slot / 2 - box / 2, 1, Math.max(1, getWidth() - box - 1)), 1, box,
                getHeight() - 2);
        place(veil, left + slot, 0, Math.max(0, getWidth() - left - slot), getHeight());
        veil.setFill(palette.getValue().panel().deriveColor(0, 1, 1, DIMMED));
        cursor.setStroke(palette.getValue().cursor());
    }

    private void placeLoop() {
        StepLoop range = playback.loopProperty().get();
        loop.setVisible(range != null);
        if (range != null) {
            place(loop, range.from() * slot(), 0, (range.to() - range.from() + 1) * slot(), getHeight());
            loop.setFill(palette.getValue().accent().deriveColor(0, 1, 1, 0.28));
            loop.setStroke(palette.getValue().accent());
        }
    }

    private void placeMarks() {
        NavigableSet<Integer> marked = playback.marksProperty().get();
        marks.getElements().clear();
        for (int t : marked) {
            double x = (t + 0.5) * slot();
            marks.getElements().addAll(new MoveTo(x - MARK, 0), new LineTo(x + MARK, 0), new LineTo(x, MARK * 1.6),
                    new ClosePath());
        }
        marks.setFill(palette.getValue().dropped());
        marks.setStroke(palette.getValue().panel());
    }

    private static void place(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
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

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }
}
