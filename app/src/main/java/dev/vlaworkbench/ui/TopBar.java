package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top of the window: menus, the instruction, the model and its device. */
final class TopBar extends HBox {

    TopBar(WorkbenchModel model, WorkbenchActions actions, ObjectProperty<ThemeChoice> theme) {
        super(14);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("VLA Token Workbench");
        title.getStyleClass().add("app-title");
        title.setMinWidth(USE_PREF_SIZE);
        MenuBar menus = new MenuBar(fileMenu(actions), viewMenu(model, theme), runMenu(model, actions),
                helpMenu(actions));
        menus.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, menus, instruction(model), badges(model));
    }

    private static Node instruction(WorkbenchModel model) {
        Label instruction = new Label();
        instruction.setId("instruction");
        instruction.getStyleClass().add("instruction");
        instruction.setMaxWidth(Double.MAX_VALUE);
        instruction.setAlignment(Pos.CENTER);
        instruction.textProperty().bind(model.session().episodeProperty().map(Episode::instruction)
                .map(text -> "“" + text + "”").orElse("no episode is open"));
        instruction.tooltipProperty().bind(instruction.textProperty().map(Hints::of));
        HBox.setHgrow(instruction, Priority.ALWAYS);
        return instruction;
    }

    private static Node badges(WorkbenchModel model) {
        Property<ModelInfo> info = model.session().modelProperty();
        Label untrained = new Label("UNTRAINED");
        untrained.setId("untrained");
        untrained.getStyleClass().add("untrained");
        untrained.setTooltip(
                Hints.of("This model's weights are random. Timing, token counts and multiply-accumulates are real; "
                        + "attention and actions mean nothing."));
        bind(untrained, info, ModelInfo::untrained);
        Label name = badge("model-name");
        name.textProperty().bind(info.map(loaded -> loaded.name() + " · " + loaded.dtype()).orElse("no model"));
        Label device = badge("device");
        device.textProperty().bind(info.map(ModelInfo::device).orElse(""));
        device.tooltipProperty().bind(info.map(loaded -> Hints.of(loaded.deviceName() + ", " + loaded.engine()
                + ". Latency by " + loaded.clock() + ". " + loaded.parameters() + " weights.")));
        bind(device, info, loaded -> true);
        HBox badges = new HBox(6, untrained, name, device);
        badges.setAlignment(Pos.CENTER_RIGHT);
        badges.setMinWidth(USE_PREF_SIZE);
        return badges;
    }

    private static void bind(Region node, Property<ModelInfo> info, Predicate<ModelInfo> visible) {
        node.visibleProperty().bind(info.map(visible::test).orElse(false));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label badge(String id) {
        Label badge = new Label();
        badge.setId(id);
        badge.getStyleClass().add("badge");
        return badge;
    }

    private static Menu fileMenu(WorkbenchActions actions) {
        return new Menu("File", null, item("Open episode…", "Shortcut+O", actions.openEpisode()),
                item("Open model…", "Shortcut+M", actions.openModel()), new SeparatorMenuItem(),
                item("Quit", "Shortcut+Q", actions.quit()));
    }

    private static Menu viewMenu(WorkbenchModel model, ObjectProperty<ThemeChoice> theme) {
        Menu menu = new Menu("View");
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem("Theme " + choice.label());
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.set(choice));
            theme.subscribe(now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        CheckMenuItem grid = new CheckMenuItem("Patch grid (G)");
        grid.selectedProperty().bindBidirectional(model.overlay().gridProperty());
        menu.getItems().addAll(new SeparatorMenuItem(), grid);
        return menu;
    }

    private static Menu runMenu(WorkbenchModel model, WorkbenchActions actions) {
        return new Menu("Run", null, item("Play or pause (Space)", null, model.playback()::togglePlaying),
                new SeparatorMenuItem(), item("Compute anew", "Shortcut+R", actions.restartRun()),
                item("Stop computing", "Shortcut+PERIOD", actions.cancelRun()));
    }

    private static Menu helpMenu(WorkbenchActions actions) {
        return new Menu("Help", null, item("Keyboard", "F1", actions.showKeys()),
                item("About", null, actions.showAbout()));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
