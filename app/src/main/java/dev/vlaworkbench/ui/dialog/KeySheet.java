package dev.vlaworkbench.ui.dialog;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What each key does, by menu. */
final class KeySheet extends FlowPane {

    private static final double WRAP = 620;

    KeySheet(List<Command> commands) {
        super(36, 14);
        setId("key-sheet");
        setPrefWrapLength(WRAP);
        for (Category category : Category.values()) {
            List<Command> withKeys = commands.stream().filter(command -> command.category() == category)
                    .filter(command -> command.shortcut().isPresent()).toList();
            if (!withKeys.isEmpty()) {
                getChildren().add(block(category, withKeys));
            }
        }
    }

    private static VBox block(Category category, List<Command> commands) {
        Label heading = new Label(category.label().toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("section-heading");
        GridPane grid = new GridPane(18, 4);
        for (Command command : commands) {
            Label key = new Label(command.shortcut().orElseThrow().label());
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, new Label(command.title()));
        }
        return new VBox(4, heading, grid);
    }
}
