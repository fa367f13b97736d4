package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Tokens layer by layer: what the pass held as bars, what the plan wanted as a line over them. */
final class LayerCounts extends VBox {

    private static final double HEIGHT = 42;
    private static final String DEFINITION = "Tokens of the whole sequence (BOS, 256 visual, prompt) in each decoder layer's "
            + "hidden stream. Bars: read from the pass. Line: as planned before the pass; they differ where the strategy "
            + "decided again between layers. Above the bars: visual tokens reused, and dropped.";

    private final ObservableValue<List<LayerCount>> layers;
    private final ObservableValue<Palette> palette;
    private final Bars bars = new Bars();
    private final Label caption = new Label();
    private int pointed = -1;

    LayerCounts(ObservableValue<List<LayerCount>> layers, ObservableValue<Palette> palette) {
        super(2);
        this.layers = layers;
        this.palette = palette;
        setId("layer-counts");
        caption.getStyleClass().add("fine-print");
        caption.setMinWidth(0);
        getChildren().addAll(bars, caption);
        Hints.install(bars, DEFINITION);
        layers.subscribe(this::show);
        palette.subscribe(this::show);
        bars.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        bars.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
    }

    private void point(double x) {
        int count = layers.getValue().size();
        pointed = x < 0 || count == 0 ? -1 : Math.clamp((int) (x * count / bars.getWidth()), 0, count - 1);
        show();
    }

    private void show() {
        List<LayerCount> all = layers.getValue();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        if (!all.isEmpty()) {
            caption.setText(pointed >= 0 && pointed < all.size()
                    ? sentence(all.get(pointed))
                    : "layers 0 to " + (all.size() - 1) + ": bars executed, line planned");
            bars.requestLayout();
        }
    }

    private static String sentence(LayerCount count) {
        String dropped = count.dropped() > 0 ? ", " + count.dropped() + " dropped" : "";
        return "layer " + count.layer() + ": planned " + count.planned() + ", executed " + count.executed() + "; "
                + count.reused() + " reused" + dropped;
    }

    private final class Bars extends Region {

        private final Canvas canvas = new Canvas();

        Bars() {
            getChildren().add(canvas);
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, getWidth(), getHeight());
            List<LayerCount> all = layers.getValue();
            if (!all.isEmpty()) {
                draw(graphics, all, palette.getValue());
            }
        }

        private void draw(GraphicsContext graphics, List<LayerCount> all, Palette colours) {
            double slot = getWidth() / all.size();
            double gap = slot > 3 ? 1 : 0;
            double whole = all.stream().mapToInt(c -> c.executed() + c.reused() + c.dropped()).max().orElse(1);
            double perToken = (HEIGHT - 2) / Math.max(1, whole);
            double line = Double.NaN;
            for (int i = 0; i < all.size(); i++) {
                LayerCount count = all.get(i);
                double foot = HEIGHT;
                foot = bar(graphics, colours.important(), i * slot, foot, slot - gap, count.executed() * perToken, 0.8);
                foot = bar(graphics, colours.reused(), i * slot, foot, slot - gap, count.reused() * perToken, 0.55);
                bar(graphics, colours.dropped(), i * slot, foot, slot - gap, count.dropped() * perToken, 0.35);
                double planned = Math.round(HEIGHT - count.planned() * perToken) + 0.5;
                graphics.setGlobalAlpha(1);
                graphics.setStroke(colours.cursor());
                graphics.setLineWidth(1.3);
                graphics.strokeLine(i * slot, planned, (i + 1) * slot, planned);
                if (!Double.isNaN(line) && line != planned) {
                    graphics.strokeLine(i * slot, line, i * slot, planned);
                }
                line = planned;
            }
        }

        private static double bar(GraphicsContext graphics, Color colour, double x, double foot,
                double width, double height, double strength) {
            graphics.setGlobalAlpha(strength);
            graphics.setFill(colour);
            graphics.fillRect(x, foot - height, width, height);
            return foot - height;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 200;
        }
    }
}
