package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/**
 * The seven dimensions of the action: its bin and how far the dense lane's lies, and the numbers of the lane, the dense lane
 * and the record. A gripper that opens or closes is marked.
 */
final class ActionTable extends GridPane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int COLUMNS = 6;
    private static final int DISTANCE = 2;

    private final String definition = MetricDefinition.ACTION.text() + " " + MetricDefinition.ACTION_TOKENS.text()
            + " Bin: the token's place on the dimension's grid, counted from its lower end. Off: bins between this lane's and the "
            + "dense lane's token. A gripper flip is a step at which the lane's gripper crosses the middle.";
    private final Tooltip tooltip = Hints.of(definition);
    private final List<List<Label>> cells = new ArrayList<>();
    private final Label tokens = new Label();

    ActionTable(ObservableValue<List<ActionRow>> rows) {
        setHgap(6);
        setVgap(1);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(first, right(), right(), right(), right(), right());
        Label title = Headings.of("action");
        title.setTooltip(tooltip);
        DefinitionPopup.onClick(title, () -> "action", () -> definition);
        addRow(0, title, cell("bin", "muted"), cell("off", "muted"), cell("lane", "muted"), cell("dense", "muted"),
                cell("recorded", "muted"));
        tokens.getStyleClass().add("fine-print");
        tokens.setId("action-tokens");
        tokens.setMinWidth(0);
        tokens.setWrapText(true);
        rows.subscribe(this::fill);
    }

    private void fill(List<ActionRow> rows) {
        while (cells.size() < rows.size()) {
            List<Label> row = List.of(cell("", "muted"), cell("", "number"), cell("", "number"), cell("", "number"),
                    cell("", "number"), cell("", "number"));
            cells.add(row);
            addRow(cells.size(), row.toArray(Label[]::new));
        }
        if (!rows.isEmpty() && !getChildren().contains(tokens)) {
            add(tokens, 0, cells.size() + 1, COLUMNS, 1);
        }
        for (int index = 0; index < rows.size(); index++) {
            ActionRow values = rows.get(index);
            List<Label> row = cells.get(index);
            row.get(0).setText(values.flip().isEmpty() ? values.dimension() : values.dimension() + " " + values.flip());
            row.get(0).pseudoClassStateChanged(MARKED, !values.flip().isEmpty());
            row.get(1).setText(values.bin());
            row.get(2).setText(values.bins());
            row.get(DISTANCE).pseudoClassStateChanged(MARKED, !List.of("0", "–").contains(values.bins()));
            row.get(3).setText(values.lane());
            row.get(4).setText(values.dense());
            row.get(5).setText(values.recorded());
        }
        tokens.setText("tokens " + rows.stream().map(ActionRow::token).collect(Collectors.joining(" ")));
    }

    private Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "action-cell");
        label.setTooltip(tooltip);
        return label;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }
}
