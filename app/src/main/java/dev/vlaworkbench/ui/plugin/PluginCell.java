package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.strategy.PluginStatus;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** An archive in the manager's list: its id, its version, what it offers, and a dot for its state. */
final class PluginCell extends ListCell<PluginStatus> {

    private static final double DOT_RADIUS = 4;

    private final Circle dot = new Circle(DOT_RADIUS);
    private final Label name = new Label();
    private final Label version = new Label();
    private final Label offers = new Label();
    private final HBox row;

    PluginCell() {
        getStyleClass().addAll("library-cell", "plugin-cell");
        name.getStyleClass().add("entry-title");
        name.setMinWidth(0);
        version.getStyleClass().add("fine-print");
        version.setMinWidth(Region.USE_PREF_SIZE);
        offers.getStyleClass().add("fine-print");
        offers.setMinWidth(0);
        HBox title = new HBox(6, name, version);
        title.setAlignment(Pos.BASELINE_LEFT);
        VBox text = new VBox(1, title, offers);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(9, dot, text);
        row.setAlignment(Pos.CENTER_LEFT);
        // A cell is as wide as its list, not as its longest line.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PluginStatus plugin, boolean empty) {
        super.updateItem(plugin, empty);
        setText(null);
        setGraphic(empty || plugin == null ? null : row);
        if (empty || plugin == null) {
            setId(null);
            return;
        }
        setId("plugin-" + plugin.name());
        name.setText(plugin.name());
        version.setText(plugin.info().map(PluginInfo::version).orElse(""));
        offers.setText(plugin.state() == PluginStatus.State.LOADED && plugin.problems().isEmpty()
                ? PluginWords.offers(plugin)
                : PluginWords.state(plugin));
        dot.getStyleClass().setAll("plugin-dot", PluginsView.styleOf(plugin));
        if (plugin.state() == PluginStatus.State.LOADED && !plugin.problems().isEmpty()) {
            dot.getStyleClass().add("plugin-partly");
        }
    }
}
