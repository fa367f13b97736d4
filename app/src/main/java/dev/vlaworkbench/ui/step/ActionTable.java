package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.metrics.MetricDefinition;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The seven dimensions of the action: the lane's, the dense lane's and the recorded one. */
final class ActionTable extends GridPane {

    private final Tooltip definition = Hints
            .of(MetricDefinition.ACTION.text() + " " + MetricDefinition.ACTION_TOKENS.text());
    private final List<List<Label>> cells = new ArrayList<>();

    ActionTable(ObservableValue<List<ActionRow>> rows) {
        setHgap(7);
        setVgap(1);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(first, right(), right(), right(), right());
        Label title = StepView.heading("action");
        title.setTooltip(definition);
        addRow(0, title, cell("token", "muted"), cell("lane", "muted"), cell("dense", "muted"),
                cell("recorded", "muted"));
        rows.subscribe(this::fill);
    }

    private void fill(List<ActionRow> rows) {
        while (cells.size() < rows.size()) {
            List<Label> row = List.of(cell("", "muted"), cell("", "number"), cell("", "number"), cell("", "number"),
                    cell("", "number"));
            cells.add(row);
            addRow(cells.size(), row.toArray(Label[]::new));
        }
        for (int index = 0; index < rows.size(); index++) {
            ActionRow values = rows.get(index);
            List<Label> row = cells.get(index);
            row.get(0).setText(values.dimension());
            row.get(1).setText(values.token());
            row.get(2).setText(values.lane());
            row.get(3).setText(values.dense());
            row.get(4).setText(values.recorded());
        }
    }

    private Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setTooltip(definition);
        return label;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }
}
