package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Chooses what lies over the frame: one button for each map that the strategy names. */
final class OverlayBar extends FlowPane {

    private final OverlayModel model;

    OverlayBar(OverlayModel model) {
        super(4, 4);
        this.model = model;
        getStyleClass().add("overlay-bar");
        model.maps().addListener((ListChangeListener<String>) change -> fillChoices());
        fillChoices();
        model.shownProperty().subscribe(shown -> getChildren()
                .forEach(button -> ((ToggleButton) button).setSelected(button.getUserData().equals(shown))));
    }

    private void fillChoices() {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(button("Frame", Overlay.FRAME));
        buttons.add(button("Token sets", Overlay.SETS));
        for (String map : model.maps()) {
            buttons.add(button(capitalised(map), Overlay.map(map)));
        }
        getChildren().setAll(buttons);
    }

    private ToggleButton button(String text, Overlay overlay) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("overlay-choice");
        button.setId("overlay-"
                + (overlay.map().isEmpty() ? text : overlay.map()).toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.setFocusTraversable(false);
        button.setUserData(overlay);
        button.setSelected(overlay.equals(model.shownProperty().get()));
        button.setOnAction(event -> {
            model.shownProperty().set(overlay);
            button.setSelected(true);
        });
        return button;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
