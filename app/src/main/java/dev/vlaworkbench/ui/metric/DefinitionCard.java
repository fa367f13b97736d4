package dev.vlaworkbench.ui.metric;

import atlantafx.base.controls.Popover;
import dev.vlaworkbench.ui.metric.DefinitionText.Line;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The card behind an "i" that says what a number is. */
public final class DefinitionCard {

    private static final double NAME_WIDTH = 96;
    private static final double TEXT_WIDTH = 380;

    private DefinitionCard() {}

    /**
     * A round button that opens the card.
     *
     * @param title the number's name
     * @param lines asked each time the card is opened
     */
    public static Button button(String title, Supplier<List<Line>> lines) {
        Button info = new Button("i");
        info.getStyleClass().addAll("info", "definition");
        info.setMinSize(Button.USE_PREF_SIZE, Button.USE_PREF_SIZE);
        info.setAccessibleText("Definition of " + title);
        info.setTooltip(Hints.of("What " + title + " means: formula, clock, what is left out. Click."));
        info.setOnAction(event -> {
            Popover card = new Popover(content(lines.get()));
            card.setTitle(title);
            card.setHeaderAlwaysVisible(true);
            card.setDetachable(false);
            card.show(info);
        });
        return info;
    }

    private static GridPane content(List<Line> lines) {
        GridPane grid = new GridPane(10, 4);
        grid.setId("definition-card");
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAME_WIDTH), new ColumnConstraints(TEXT_WIDTH));
        for (int row = 0; row < lines.size(); row++) {
            Label name = new Label(lines.get(row).name());
            name.getStyleClass().add("text-muted");
            name.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            Label text = new Label(lines.get(row).text());
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
            grid.addRow(row, name, text);
        }
        return grid;
    }
}
