package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The manager's own window, beside the main one, which goes on behind it. */
final class PluginsWindow {

    private static final double WIDTH = 940;
    private static final double HEIGHT = 640;

    private final PluginsModel model;
    private final PluginActions actions;
    private final ThemeController theme;
    private final Supplier<Window> owner;
    private Stage stage;

    PluginsWindow(PluginsModel model, PluginActions actions, ThemeController theme, Supplier<Window> owner) {
        this.model = model;
        this.actions = actions;
        this.theme = theme;
        this.owner = owner;
    }

    void show() {
        if (stage == null) {
            stage = create();
        }
        stage.show();
        stage.toFront();
    }

    boolean isShowing() {
        return stage != null && stage.isShowing();
    }

    private Stage create() {
        PluginsView view = new PluginsView(model, actions);
        theme.dress(view);
        Stage made = new Stage();
        made.initOwner(owner.get());
        made.setTitle("Plug-ins · VLA Token Workbench");
        made.setMinWidth(720);
        made.setMinHeight(420);
        made.setScene(new Scene(view, WIDTH, HEIGHT));
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }
}
