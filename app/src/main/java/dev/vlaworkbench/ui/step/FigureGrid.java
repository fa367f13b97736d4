package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.ui.metric.Hints;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left, values on the right, definitions under the pointer and one click away. */
public final class FigureGrid extends GridPane {

    private static final double NAME_WIDTH = 44;

    private final int pairs;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A grid.
     *
     * @param pairs how many names and values stand side by side
     * @param figures what it shows
     */
    public FigureGrid(int pairs, ObservableValue<List<Figure>> figures) {
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

    /** Labels stay from step to step: making them anew costs more than all else of a step. */
    private void fill(List<Figure> figures) {
        while (cells.size() < figures.size()) {
            cells.add(addCell(cells.size()));
        }
        for (int index = 0; index < cells.size(); index++) {
            boolean used = index < figures.size();
            cells.get(index).setVisible(used);
            if (used) {
                cells.get(index).show(figures.get(index));
            }
        }
    }

    private Cell addCell(int index) {
        Tooltip definition = Hints.of("");
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.setTooltip(definition);
        Label value = new Label();
        value.getStyleClass().add("number");
        value.setTooltip(definition);
        int column = 2 * (index % pairs);
        add(name, column, index / pairs);
        add(value, column + 1, index / pairs);
        Cell cell = new Cell(name, value, definition);
        DefinitionPopup.onClick(name, name::getText, definition::getText);
        DefinitionPopup.onClick(value, name::getText, definition::getText);
        return cell;
    }

    private record Cell(Label name, Label value, Tooltip definition) {

        void show(Figure figure) {
            name.setText(figure.name());
            value.setText(figure.value());
            definition.setText(figure.definition());
        }

        void setVisible(boolean visible) {
            for (Label label : List.of(name, value)) {
                label.setVisible(visible);
                label.setManaged(visible);
            }
        }
    }
}
