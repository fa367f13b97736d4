package dev.vlaworkbench.ui.find;

import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Shortcut;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A row of the palette: whether it is on, title, group, key. */
final class PaletteCell extends ListCell<Command> {

    private final Label mark = new Label();
    private final Label title = new Label();
    private final Label group = new Label();
    private final Label keys = new Label();
    private final HBox row;

    PaletteCell(Consumer<Command> run) {
        getStyleClass().add("palette-cell");
        mark.setMinWidth(14);
        title.setId("palette-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        group.getStyleClass().add("fine-print");
        group.setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("key");
        keys.setMinWidth(USE_PREF_SIZE);
        keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
        keys.managedProperty().bind(keys.visibleProperty());
        row = new HBox(8, mark, title, group, keys);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                run.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        setText(null);
        setGraphic(empty || command == null ? null : row);
        setTooltip(null);
        if (empty || command == null) {
            return;
        }
        mark.setText(command.selected().filter(selected -> selected.getValue()).isPresent() ? "✓" : "");
        title.setText(command.title());
        title.setDisable(!command.enabled().getValue());
        group.setText(command.submenu().isEmpty() ? command.category().label() : command.submenu());
        keys.setText(command.shortcut().map(Shortcut::label).orElse(""));
        setTooltip(Hints.of(command.hint()));
    }
}
