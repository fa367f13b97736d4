package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.ui.metric.Hints;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left, values on the right, definitions under the pointer. */
final class FigureGrid extends GridPane {

    private static final double NAME_WIDTH = 44;

    private final int pairs;

    /**
     * A grid.
     *
     * @param pairs how many names and values stand side by side
     * @param figures what it shows
     */
    FigureGrid(int pairs, ObservableValue<List<Figure>> figures) {
        this.pairs = pairs;
        getStyleClass().add("figures");
        setHgap(7);
        setVgap(2);
        for (int pair = 0; pair < pairs; pair++) {
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            names.setMinWidth(NAME_WIDTH);
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            getColumnConstraints().addAll(names, values);
        }
        figures.subscribe(this::fill);
    }

    private void fill(List<Figure> figures) {
        getChildren().clear();
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            Label name = new Label(figure.name());
            name.getStyleClass().add("muted");
            name.setTooltip(Hints.of(figure.definition()));
            Label value = new Label(figure.value());
            value.getStyleClass().add("number");
            value.setTooltip(Hints.of(figure.definition()));
            int column = 2 * (index % pairs);
            add(name, column, index / pairs);
            add(value, column + 1, index / pairs);
        }
    }
}
