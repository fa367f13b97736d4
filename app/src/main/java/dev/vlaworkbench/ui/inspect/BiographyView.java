package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.inspect.Biography.Fate;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** A patch's strip over time: what happened to it, its score, its cache age. A click goes to the step. */
final class BiographyView extends VBox {

    private static final double STRIP = 20;
    private static final double CURVE = 34;
    private static final double AGE = 16;
    private static final double GAP = 4;

    private final ObservableValue<Optional<Biography>> biography;
    private final ObservableIntegerValue step;
    private final ObservableValue<Palette> palette;
    private final Strip strip = new Strip();
    private final Label caption = new Label();
    private int pointed = -1;

    BiographyView(ObservableValue<Optional<Biography>> biography, ObservableIntegerValue step, IntConsumer goTo,
            ObservableValue<Palette> palette) {
        super(2);
        this.biography = biography;
        this.step = step;
        this.palette = palette;
        caption.getStyleClass().add("fine-print");
        caption.setWrapText(true);
        caption.setMinHeight(30);
        strip.setId("biography");
        getChildren().addAll(strip, caption);
        biography.subscribe(this::paint);
        step.subscribe(this::paint);
        palette.subscribe(this::paint);
        strip.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(stepAt(event)));
        strip.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        strip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> goTo(event, goTo));
        strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> goTo(event, goTo));
    }

    private int stepAt(MouseEvent event) {
        int steps = biography.getValue().map(life -> life.fates().length).orElse(0);
        return steps == 0
                ? -1
                : Math.clamp((int) (event.getX() * steps / Math.max(1, strip.getWidth())), 0, steps - 1);
    }

    private void goTo(MouseEvent event, IntConsumer goTo) {
        int t = stepAt(event);
        if (t >= 0) {
            goTo.accept(t);
        }
    }

    private void point(int t) {
        pointed = t;
        say();
    }

    private void paint() {
        strip.requestLayout();
        say();
    }

    private void say() {
        caption.setText(biography.getValue().map(this::sentence).orElse(""));
    }

    private String sentence(Biography life) {
        int t = pointed >= 0 ? pointed : step.get();
        if (t >= life.fates().length || life.fates()[t] == null) {
            return "step " + t + " is not computed";
        }
        String score = life.map().isEmpty() ? "" : ", " + life.map() + " " + Numbers.brief(life.scores()[t]);
        String age = Double.isNaN(life.ages()[t]) ? "" : ", cache age " + Numbers.brief(life.ages()[t]);
        return "step " + t + ": " + FateStyle.name(life.fates()[t]) + score + age + ". Reused in "
                + life.count(Fate.REUSED) + " of " + Arrays.stream(life.fates()).filter(fate -> fate != null).count()
                + " steps.";
    }

    private final class Strip extends Region {

        private final Canvas canvas = new Canvas();

        Strip() {
            getChildren().add(canvas);
            setMinHeight(STRIP + CURVE + AGE + 2 * GAP);
            setPrefHeight(STRIP + CURVE + AGE + 2 * GAP);
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, getWidth(), getHeight());
            biography.getValue().ifPresent(life -> draw(graphics, life, getWidth()));
        }

        private void draw(GraphicsContext graphics, Biography life, double width) {
            Palette colours = palette.getValue();
            int steps = life.fates().length;
            double slot = width / steps;
            double gap = slot > 4 ? 1 : 0;
            for (int t = 0; t < steps; t++) {
                Fate fate = life.fates()[t];
                graphics.setFill(fate == null ? colours.border() : FateStyle.colour(fate, colours));
                double height = fate == null ? 2 : FateStyle.height(fate) * STRIP;
                graphics.fillRect(t * slot, STRIP - height, slot - gap, height);
            }
            curve(graphics, life.scores(), slot, colours.accent(), STRIP + GAP);
            ages(graphics, life.ages(), slot, gap, colours.muted());
            double x = (step.get() + 0.5) * slot;
            graphics.setStroke(colours.cursor());
            graphics.setLineWidth(1.2);
            graphics.strokeLine(x, 0, x, getHeight());
        }

        private void curve(GraphicsContext graphics, double[] values, double slot, Color colour, double top) {
            double least = Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(0);
            double largest = Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(1);
            double span = largest > least ? largest - least : 1;
            graphics.setStroke(colour);
            graphics.setLineWidth(1.5);
            graphics.beginPath();
            boolean drawing = false;
            for (int t = 0; t < values.length; t++) {
                if (Double.isNaN(values[t])) {
                    drawing = false;
                    continue;
                }
                double x = (t + 0.5) * slot;
                double y = top + 2 + (1 - (values[t] - least) / span) * (CURVE - 4);
                if (drawing) {
                    graphics.lineTo(x, y);
                } else {
                    graphics.moveTo(x, y);
                    drawing = true;
                }
            }
            graphics.stroke();
        }

        private void ages(GraphicsContext graphics, double[] ages, double slot, double gap, Color colour) {
            double oldest = Arrays.stream(ages).filter(age -> !Double.isNaN(age)).max().orElse(1);
            graphics.setFill(colour);
            double foot = STRIP + CURVE + AGE + 2 * GAP;
            for (int t = 0; t < ages.length; t++) {
                if (!Double.isNaN(ages[t])) {
                    double height = Math.max(1, ages[t] / Math.max(2, oldest) * AGE);
                    graphics.fillRect(t * slot, foot - height, slot - gap, height);
                }
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return 200;
        }
    }
}
