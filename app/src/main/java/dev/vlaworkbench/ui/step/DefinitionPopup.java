package dev.vlaworkbench.ui.step;

import atlantafx.base.controls.Popover;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;

/** What a number means, shown by a click on it until the next click. */
final class DefinitionPopup {

    private static final double WIDTH = 380;

    private DefinitionPopup() {}

    static void onClick(Node node, Supplier<String> name, Supplier<String> definition) {
        node.setCursor(Cursor.HAND);
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                show(node, name.get(), definition.get());
            }
        });
    }

    private static void show(Node node, String name, String definition) {
        Label text = new Label(definition);
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        Popover popover = new Popover(text);
        popover.setTitle(name);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_TOP);
        popover.show(node);
    }
}
