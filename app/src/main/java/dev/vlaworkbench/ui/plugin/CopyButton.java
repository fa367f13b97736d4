package dev.vlaworkbench.ui.plugin;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts a text on the clipboard, and says that it did. */
final class CopyButton extends Button {

    CopyButton(String label, String text) {
        super(label);
        getStyleClass().addAll("fold-add", "plugin-copy");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            setText("Copied");
        });
    }
}
