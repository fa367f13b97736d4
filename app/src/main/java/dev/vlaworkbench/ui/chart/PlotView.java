package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Mark;
import dev.vlaworkbench.ui.metric.PointerReadout;
import dev.vlaworkbench.ui.play.LoopDrag;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.play.StepLoop;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A plot with the timeline's cursor, loop and marks on it. A click shows the step under the pointer, dragging zooms to a range,
 * Shift and dragging loops one, the wheel zooms about the pointer, a double click shows the whole episode. What moves lies over
 * the chart, so that moving it draws nothing anew.
 */
final class PlotView extends Region {

    /** Said until the first step is there. */
    static final String NOTHING_YET = "nothing computed yet";

    /** How often the chart was drawn, among the node's properties: what tests and a slow machine's owner look at. */
    private static final String DRAWINGS = "drawings";

    private static final double DRAG = 4;
    private static final double CLOSER = 0.8;

    private final Figure figure;
    private final int index;
    private final JFreeChart chart;
    private final PlaybackModel playback;
    private final ChartsModel model;
    private final Supplier<Optional<FigureData>> data;
    private final ChartCanvas canvas;
    /** A rectangle rather than a line, which would be stroked anew at every step. */
    private final Rectangle cursor = new Rectangle();
    /** Keeps the cursor apart from what it crosses; a shadow would be computed anew at every step. */
    private final Rectangle halo = new Rectangle();
    private final Rectangle loop = new Rectangle();
    private final Rectangle rubber = new Rectangle();
    private final Path stepMarks = new Path();
    private final Label empty = new Label();
    private final Label note = new Label();
    private final Label title = new Label();
    private final PointerReadout hint = new PointerReadout();
    private final LoopDrag loopDrag;
    private List<Mark> marks = List.of();
    private List<Label> markLabels = List.of();
    private double pressedAt;
    private boolean pressed;

    PlotView(Figure figure, int index, PlaybackModel playback, ChartsModel model,
            Supplier<Optional<FigureData>> data) {
        this.figure = figure;
        this.index = index;
        this.chart = figure.plots().get(index).chart();
        this.playback = playback;
        this.model = model;
        this.data = data;
        loopDrag = new LoopDrag(playback);
        getStyleClass().add("plot");
        canvas = new ChartCanvas(chart);
        // From its second drawing on the canvas takes its own font for the chart's.
        canvas.getGraphicsContext2D().setFont(ChartStyle.canvasFont());
        canvas.setTooltipEnabled(false);
        cursor.getStyleClass().add("chart-cursor");
        halo.getStyleClass().add("chart-cursor-halo");
        loop.getStyleClass().add("chart-loop");
        rubber.getStyleClass().add("chart-rubber");
        rubber.setVisible(false);
        stepMarks.getStyleClass().add("chart-step-marks");
        empty.getStyleClass().add("muted");
        note.getStyleClass().add("chart-mark");
        title.getStyleClass().add("plot-title");
        for (Node node : List.of(canvas, halo, cursor, loop, rubber, stepMarks, empty, note, title)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(canvas, loop, rubber, stepMarks, halo, cursor, note, title, empty);
        say(NOTHING_YET);
        listen();
        playback.stepProperty().subscribe(this::placeCursor);
        playback.loopProperty().subscribe(this::placeLoop);
        playback.marksProperty().subscribe(this::placeStepMarks);
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::explain);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hint.hide());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** Says why there is nothing to see, in the chart's place; an empty text when there is something. */
    void say(String text) {
        if (text.equals(empty.getText())) {
            return;
        }
        empty.setText(text);
        empty.setVisible(!text.isEmpty());
        canvas.setVisible(text.isEmpty());
        requestLayout();
    }

    /** Takes the texts that the figure now has for this plot. */
    void setTexts(String noteText) {
        note.setText(noteText);
        title.setText(figure.plots().get(index).title());
        List<Mark> now = figure.plots().get(index).marks();
        if (!now.equals(marks)) {
            marks = now;
            getChildren().removeAll(markLabels);
            markLabels = now.stream().map(PlotView::markLabel).toList();
            getChildren().addAll(markLabels);
        }
    }

    private static Label markLabel(Mark mark) {
        Label label = new Label(mark.text());
        label.getStyleClass().add("chart-mark");
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    /** Draws the chart as its data stand. */
    void draw() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            canvas.draw();
            getProperties().merge(DRAWINGS, 1, (before, one) -> (int) before + (int) one);
            placeCursor();
            placeLoop();
            placeStepMarks();
            placeTexts();
        }
    }

    /** Each text on its line; one that would touch the text above it goes below its line. */
    private void placeTexts() {
        Rectangle2D area = canvas.isVisible() ? dataArea() : new Rectangle2D.Double();
        double above = Double.NEGATIVE_INFINITY;
        for (int mark = 0; mark < marks.size(); mark++) {
            Label label = markLabels.get(mark);
            label.applyCss();
            label.autosize();
            double line = chart.getXYPlot().getRangeAxis().valueToJava2D(marks.get(mark).value(), area,
                    RectangleEdge.LEFT);
            double y = line - label.getHeight() >= above ? line - label.getHeight() : line + 1;
            label.setVisible(area.getWidth() > label.getWidth() && y >= 0 && y + label.getHeight() <= getHeight());
            label.relocate(area.getMaxX() - label.getWidth() - 2, y);
            above = line;
        }
        placeNote(area);
        title.setVisible(canvas.isVisible() && !title.getText().isEmpty());
        title.autosize();
        title.relocate(area.getMinX() + 1, 0);
    }

    /** In the upper left corner; in the lower one where a line's text needs the place. */
    private void placeNote(Rectangle2D area) {
        note.applyCss();
        note.autosize();
        note.relocate(area.getMinX() + 4, area.getMinY());
        if (isNoteTouched()) {
            note.relocate(area.getMinX() + 4, area.getMaxY() - note.getHeight());
        }
        note.setVisible(canvas.isVisible() && !note.getText().isEmpty() && note.getWidth() < area.getWidth()
                && !isNoteTouched());
    }

    private boolean isNoteTouched() {
        return markLabels.stream().anyMatch(label -> label.isVisible()
                && label.getBoundsInParent().intersects(note.getBoundsInParent()));
    }

    private Rectangle2D dataArea() {
        return canvas.getRenderingInfo() == null
                ? new Rectangle2D.Double()
                : canvas.getRenderingInfo().getPlotInfo().getDataArea();
    }

    private double xOf(double step, Rectangle2D area) {
        return chart.getXYPlot().getDomainAxis().valueToJava2D(step, area, RectangleEdge.BOTTOM);
    }

    private double stepAt(double x) {
        return chart.getXYPlot().getDomainAxis().java2DToValue(x, dataArea(), RectangleEdge.BOTTOM);
    }

    private boolean isOnScreen(double x, Rectangle2D area) {
        return x >= area.getMinX() - 1 && x <= area.getMaxX() + 1;
    }

    private void placeCursor() {
        Rectangle2D area = dataArea();
        double x = figure.overSteps() && area.getWidth() > 0
                ? Math.round(xOf(playback.stepProperty().get(), area))
                : Double.NaN;
        cursor.setVisible(canvas.isVisible() && isOnScreen(x, area) && playback.stepsProperty().get() > 0);
        halo.setVisible(cursor.isVisible());
        if (cursor.isVisible()) {
            placeLine(halo, x - 1, 3, area);
            placeLine(cursor, x, 1, area);
        }
    }

    private static void placeLine(Rectangle line, double left, double width, Rectangle2D area) {
        line.setX(left);
        line.setWidth(width);
        placeRows(line, area);
    }

    private void placeLoop() {
        StepLoop range = playback.loopProperty().get();
        Rectangle2D area = dataArea();
        loop.setVisible(canvas.isVisible() && range != null && figure.overSteps() && area.getWidth() > 0);
        if (loop.isVisible()) {
            place(loop, xOf(range.from() - 0.5, area), xOf(range.to() + 0.5, area), area);
        }
    }

    private static void place(Rectangle rectangle, double one, double other, Rectangle2D area) {
        double left = Math.clamp(Math.min(one, other), area.getMinX(), area.getMaxX());
        rectangle.setX(left);
        rectangle.setWidth(Math.clamp(Math.max(one, other), area.getMinX(), area.getMaxX()) - left);
        placeRows(rectangle, area);
    }

    private static void placeRows(Rectangle rectangle, Rectangle2D area) {
        rectangle.setY(Math.round(area.getMinY()));
        rectangle.setHeight(Math.round(area.getHeight()));
    }

    private void placeStepMarks() {
        Rectangle2D area = dataArea();
        stepMarks.getElements().clear();
        stepMarks.setVisible(canvas.isVisible() && figure.overSteps());
        if (area.getWidth() > 0) {
            for (int t : playback.marksProperty().get()) {
                double x = Math.round(xOf(t, area)) + 0.5;
                if (isOnScreen(x, area)) {
                    stepMarks.getElements().addAll(new MoveTo(x, area.getMinY()), new LineTo(x, area.getMaxY()));
                }
            }
        }
    }

    private boolean reacts(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && figure.overSteps() && dataArea().getWidth() > 0
                && canvas.isVisible();
    }

    private void press(MouseEvent event) {
        if (!reacts(event)) {
            return;
        }
        if (event.isShiftDown()) {
            loopDrag.begin((int) Math.round(stepAt(event.getX())));
        } else if (event.getClickCount() == 2) {
            model.resetZoom();
        } else {
            pressed = true;
            pressedAt = event.getX();
        }
    }

    private void drag(MouseEvent event) {
        if (!reacts(event) || loopDrag.drag((int) Math.round(stepAt(event.getX()))) || !pressed) {
            return;
        }
        rubber.setVisible(rubber.isVisible() || Math.abs(event.getX() - pressedAt) > DRAG);
        place(rubber, pressedAt, event.getX(), dataArea());
        explain(event);
    }

    private void release(MouseEvent event) {
        loopDrag.release();
        if (!pressed) {
            return;
        }
        pressed = false;
        if (rubber.isVisible()) {
            rubber.setVisible(false);
            Rectangle2D area = dataArea();
            double end = Math.clamp(event.getX(), area.getMinX(), area.getMaxX());
            model.zoom(StepWindow.between(stepAt(pressedAt), stepAt(end)), playback.stepsProperty().get());
        } else {
            playback.playingProperty().set(false);
            playback.goTo((int) Math.round(stepAt(event.getX())));
        }
    }

    private void scroll(ScrollEvent event) {
        int steps = playback.stepsProperty().get();
        if (!figure.overSteps() || !canvas.isVisible() || steps == 0 || dataArea().getWidth() <= 0) {
            return;
        }
        StepWindow window = model.window(steps);
        if (event.getDeltaX() != 0) {
            double share = (window.to() - window.from()) / 10;
            model.zoom(window.moved(event.getDeltaX() < 0 ? share : -share), steps);
        } else if (event.getDeltaY() != 0) {
            model.zoom(window.scaled(event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER, stepAt(event.getX())), steps);
        }
        event.consume();
    }

    private void explain(MouseEvent event) {
        Rectangle2D area = dataArea();
        String text = !canvas.isVisible() || !area.contains(event.getX(), event.getY())
                ? ""
                : data.get().map(now -> figure.readout(now, index, stepAt(event.getX()),
                        chart.getXYPlot().getRangeAxis().java2DToValue(event.getY(), area, RectangleEdge.LEFT)))
                        .orElse("");
        if (text.isEmpty()) {
            hint.hide();
        } else {
            hint.show(this, text, event.getX(), event.getY());
        }
    }

    @Override
    protected void layoutChildren() {
        boolean titled = figure.plots().size() > 1;
        double top = titled ? 13 : 0;
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        chart.setPadding(new org.jfree.chart.ui.RectangleInsets(top, 0, 0, 0));
        empty.autosize();
        empty.relocate((getWidth() - empty.getWidth()) / 2, (getHeight() - empty.getHeight()) / 2);
        if (resized) {
            draw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }
}
