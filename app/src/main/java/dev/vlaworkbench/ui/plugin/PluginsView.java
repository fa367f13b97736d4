package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.ui.metric.Hints;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The manager: the folder's archives on the left, the details of one on the right. */
final class PluginsView extends BorderPane {

    private static final double LIST_WIDTH = 280;

    private final PluginsModel model;
    private final PluginActions actions;
    private final ListView<PluginStatus> list = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private PluginDetails details;
    private boolean showing;

    PluginsView(PluginsModel model, PluginActions actions) {
        this.model = model;
        this.actions = actions;
        setId("plugins");
        list.setId("plugin-list");
        list.getStyleClass().addAll("library", "plugin-list");
        list.setPrefWidth(LIST_WIDTH);
        list.setCellFactory(view -> new PluginCell());
        list.setItems(model.plugins());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selectedProperty().set(now.archive());
            }
        });
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-panel");
        setTop(top());
        setLeft(list);
        setCenter(scroll);
        setBottom(bottom());
        model.plugins().addListener((ListChangeListener<PluginStatus>) change -> show());
        model.originsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        model.askedProperty().addListener((property, before, now) -> details.showAsked(now));
        model.watchesProperty().addListener((property, before, now) -> details.showWatches(now));
        show();
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> archives = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            archives.forEach(actions.install());
            event.setDropCompleted(!archives.isEmpty());
        });
    }

    private Region top() {
        Label folder = new Label(model.folder().toAbsolutePath().normalize().toString());
        folder.getStyleClass().add("fine-print");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setTooltip(
                Hints.of("The plug-ins folder. A jar that is put, rebuilt or deleted there is taken up at once."));
        Label title = new Label("Plug-ins");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button install = new Button("Install…");
        install.setId("plugin-install");
        install.setMinWidth(Region.USE_PREF_SIZE);
        install.setOnAction(event -> actions.choose().run());
        install.setTooltip(
                Hints.of("Copies a jar into the plug-ins folder; dropping it on a window does the same. Later"
                        + " builds of the same file are taken over while the window is open."));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox top = new HBox(12, title, folder, spring, install);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("top-bar");
        return top;
    }

    private Region bottom() {
        Label message = new Label();
        message.setId("plugin-message");
        message.setWrapText(true);
        message.getStyleClass().add("small");
        message.textProperty().bind(model.messageProperty().map(text -> text.isEmpty()
                ? "Drop a plug-in's jar here or on the main window to install it."
                : text));
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(14, 14);
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        HBox bottom = new HBox(8, busy, message);
        bottom.setAlignment(Pos.CENTER_LEFT);
        bottom.getStyleClass().addAll("status-bar", "plugin-status");
        return bottom;
    }

    private void show() {
        showing = true;
        PluginStatus plugin = model.selected().orElse(null);
        list.getSelectionModel().select(plugin);
        details = new PluginDetails(plugin, model.originsProperty().get(), actions);
        details.showAsked(model.askedProperty().get());
        details.showWatches(model.watchesProperty().get());
        scroll.setContent(details);
        showing = false;
    }

    /** A style class for a state, such as {@code plugin-not-loaded}. */
    static String styleOf(PluginStatus plugin) {
        return "plugin-" + plugin.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
