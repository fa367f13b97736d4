package dev.vlaworkbench.ui.plugin;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A fault in one sentence, with the stack trace to copy. */
final class FaultCard extends HBox {

    /**
     * A card.
     *
     * @param when when it happened; empty where that says nothing
     * @param sentence what a person is told
     * @param details the stack trace; empty without one
     */
    FaultCard(String when, String sentence, String details) {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("plugin-fault");
        Label text = PluginDetails.wrapped((when.isEmpty() ? "" : when + "  ") + sentence);
        text.getStyleClass().add("plugin-fault-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        CopyButton copy = new CopyButton(details.isEmpty() ? "Copy" : "Copy with stack trace",
                sentence + (details.isEmpty() ? "" : "\n\n" + details));
        getChildren().addAll(text, copy);
    }
}
