package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.ui.command.CommandMenus;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.inspect.InstructionView;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.function.Predicate;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top of the window: menus, the instruction, the model and its device. */
final class TopBar extends HBox {

    TopBar(WorkbenchModel model, Commands commands) {
        super(14);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("VLA Token Workbench");
        title.getStyleClass().add("app-title");
        title.setMinWidth(USE_PREF_SIZE);
        MenuBar menus = new CommandMenus(commands).bar();
        menus.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, menus, instruction(model), badges(model));
    }

    private static Node instruction(WorkbenchModel model) {
        InstructionView instruction = new InstructionView(model.attention(),
                model.session().episodeProperty().map(Episode::instruction));
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
}
