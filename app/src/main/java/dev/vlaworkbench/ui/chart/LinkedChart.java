package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.chart.StepChart.Mark;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A chart with the timeline's cursor on it; pressing or dragging shows the step under the pointer. The cursor lies over the
 * chart, so that moving it draws nothing anew.
 */
final class LinkedChart extends Region {

    /** Said until the first step is there. */
    static final String NOTHING_YET = "nothing computed yet";

    private final JFreeChart chart;
    private final PlaybackModel playback;
    private final ChartCanvas canvas;
    private final Line cursor = new Line();
    private final Label note = new Label();
    private List<Mark> marks = List.of();
    private List<Label> markLabels = List.of();

    LinkedChart(JFreeChart chart, PlaybackModel playback) {
        this.chart = chart;
        this.playback = playback;
        canvas = new ChartCanvas(chart);
        // From its second drawing on the canvas takes its own font for the chart's.
        canvas.getGraphicsContext2D().setFont(ChartStyle.canvasFont());
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        cursor.getStyleClass().add("chart-cursor");
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        note.getStyleClass().add("muted");
        note.setMouseTransparent(true);
        getChildren().addAll(canvas, cursor, note);
        say(NOTHING_YET);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        playback.stepProperty().subscribe(this::placeCursor);
    }

    /** Says why there is nothing to see, in the chart's place; an empty text when there is something. */
    void say(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        canvas.setVisible(text.isEmpty());
        requestLayout();
    }

    /** Takes other texts for the chart's horizontal lines. */
    void setMarks(List<Mark> now) {
        if (!now.equals(marks)) {
            marks = now;
            getChildren().removeAll(markLabels);
            markLabels = now.stream().map(LinkedChart::markLabel).toList();
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

    /** Each text on its line; one that would touch the text above it goes below its line. */
    private void placeMarks() {
        Rectangle2D area = canvas.isVisible() ? dataArea() : new Rectangle2D.Double();
        double above = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < marks.size(); index++) {
            Label label = markLabels.get(index);
            label.applyCss();
            label.autosize();
            double line = chart.getXYPlot().getRangeAxis().valueToJava2D(marks.get(index).value(), area,
                    RectangleEdge.LEFT);
            double y = line - label.getHeight() >= above ? line - label.getHeight() : line + 1;
            label.setVisible(area.getWidth() > label.getWidth() && y >= 0 && y + label.getHeight() <= getHeight());
            label.relocate(area.getMaxX() - label.getWidth() - 2, y);
            above = line;
        }
    }

    /** Draws the chart as its data stand. */
    void draw() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            canvas.draw();
            placeCursor();
            placeMarks();
        }
    }

    private Rectangle2D dataArea() {
        return canvas.getRenderingInfo() == null
                ? new Rectangle2D.Double()
                : canvas.getRenderingInfo().getPlotInfo().getDataArea();
    }

    private void placeCursor() {
        Rectangle2D area = dataArea();
        cursor.setVisible(canvas.isVisible() && area.getWidth() > 0 && playback.stepsProperty().get() > 0);
        if (cursor.isVisible()) {
            double x = Math.round(chart.getXYPlot().getDomainAxis().valueToJava2D(playback.stepProperty().get(), area,
                    RectangleEdge.BOTTOM)) + 0.5;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(area.getMinY());
            cursor.setEndY(area.getMaxY());
        }
    }

    private void seek(MouseEvent event) {
        Rectangle2D area = dataArea();
        if (area.getWidth() > 0) {
            double step = chart.getXYPlot().getDomainAxis().java2DToValue(event.getX(), area, RectangleEdge.BOTTOM);
            playback.playingProperty().set(false);
            playback.goTo((int) Math.round(step));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        note.autosize();
        note.relocate((getWidth() - note.getWidth()) / 2, (getHeight() - note.getHeight()) / 2);
        draw();
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
