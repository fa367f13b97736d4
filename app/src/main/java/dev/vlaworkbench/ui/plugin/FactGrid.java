package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.ui.metric.Hints;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names and values below each other. */
final class FactGrid extends GridPane {

    private int rows;

    FactGrid() {
        setHgap(12);
        setVgap(3);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setPrefWidth(78);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** A value as text, which may be changed later. */
    Label add(String name, String value) {
        Label text = PluginDetails.wrapped(value);
        put(name, text);
        return text;
    }

    /** A value with a button that copies it. */
    void addCopied(String name, String value) {
        Label text = PluginDetails.wrapped(value);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(6, text, new CopyButton("Copy", value));
        put(name, row);
    }

    /** A value with a button that copies it, and one that opens the web page it names, where it names one. */
    void addSource(String name, String value, Consumer<URI> open) {
        Label text = PluginDetails.wrapped(value);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(6, text);
        WebLink.in(value).ifPresent(page -> {
            Button button = new Button("Open");
            button.setId("open-link");
            button.getStyleClass().addAll("fold-add", "plugin-copy");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(Hints.of("Shows " + page + " in the browser."));
            button.setOnAction(event -> open.accept(page));
            row.getChildren().add(button);
        });
        row.getChildren().add(new CopyButton("Copy", value));
        put(name, row);
    }

    private void put(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        GridPane.setValignment(label, VPos.TOP);
        addRow(rows++, label, value);
    }
}
