package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.metric.Numbers;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the colours of a score map mean: the ends of the scale with their unit. */
final class ColourBar extends HBox {

    private static final double LENGTH = 120;
    private static final double THICKNESS = 10;

    private final Label least = new Label();
    private final Label largest = new Label();
    private final Canvas bar = new Canvas(LENGTH, THICKNESS);

    ColourBar() {
        super(6, new Label(), new Label());
        getStyleClass().add("colour-bar");
        setAlignment(Pos.CENTER_LEFT);
        least.getStyleClass().add("number");
        largest.getStyleClass().add("number");
        getChildren().setAll(least, bar, largest);
    }

    void show(ScoreMap map, ScoreScale.Mode mode, ColourMap colours) {
        ScoreScale scale = ScoreScale.of(map, mode);
        String unit = map.unit().isBlank() ? "" : " " + map.unit();
        boolean byRank = mode == ScoreScale.Mode.RANK;
        least.setText(byRank ? "last (" + Numbers.brief(scale.least()) + unit + ")" : Numbers.brief(scale.least()));
        largest.setText(
                byRank
                        ? "first (" + Numbers.brief(scale.largest()) + unit + ")"
                        : Numbers.brief(scale.largest()) + unit);
        GraphicsContext graphics = bar.getGraphicsContext2D();
        for (int x = 0; x < LENGTH; x++) {
            graphics.setFill(colours.at(x / (LENGTH - 1)));
            graphics.fillRect(x, 0, 1, THICKNESS);
        }
    }
}
