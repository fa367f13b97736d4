package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The action's dimensions in both lanes and what lies between them. */
final class DifferenceTable extends GridPane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int COLUMNS = 5;

    private final Tooltip tooltip = Hints.of(MetricDefinition.ACTION.text()
            + " A − B: the difference of the unnormalised numbers. Bins: A's bin minus B's on the dimension's grid.");
    private final List<List<Label>> cells = new ArrayList<>();

    DifferenceTable() {
        setHgap(10);
        setVgap(1);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int column = 1; column < COLUMNS; column++) {
            ColumnConstraints right = new ColumnConstraints();
            right.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(right);
        }
        addRow(0, cell("action", "muted"), cell("A", "muted"), cell("B", "muted"), cell("A − B", "muted"),
                cell("bins", "muted"));
    }

    void show(List<LaneDifference.Dimension> dimensions) {
        while (cells.size() < dimensions.size()) {
            List<Label> row = List.of(cell("", "muted"), cell("", "number"), cell("", "number"), cell("", "number"),
                    cell("", "number"));
            cells.add(row);
            addRow(cells.size(), row.toArray(Label[]::new));
        }
        for (int index = 0; index < cells.size(); index++) {
            List<Label> row = cells.get(index);
            boolean known = index < dimensions.size();
            LaneDifference.Dimension values = known ? dimensions.get(index) : null;
            row.get(0).setText(known ? values.name() : "");
            row.get(1).setText(known ? Numbers.signed(values.a()) : "");
            row.get(2).setText(known ? Numbers.signed(values.b()) : "");
            row.get(3).setText(known ? Numbers.signed(values.change()) : "");
            row.get(4).setText(known ? bins(values.bins()) : "");
            row.get(3).pseudoClassStateChanged(MARKED, known && values.change() != 0);
            row.get(4).pseudoClassStateChanged(MARKED, known && values.bins().orElse(0) != 0);
        }
    }

    private static String bins(OptionalInt bins) {
        return bins.isEmpty() ? "–" : bins.getAsInt() == 0 ? "0" : String.format("%+d", bins.getAsInt());
    }

    private Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "action-cell");
        label.setTooltip(tooltip);
        return label;
    }
}
