package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Chooses what lies over the frame: one button for each map that the strategy names. */
final class OverlayBar extends FlowPane {

    private final OverlayModel model;
    /** Kept from step to step: one that is made anew while it is pressed would not hear the release. */
    private final Map<Overlay, ToggleButton> buttons = new HashMap<>();

    OverlayBar(OverlayModel model) {
        super(4, 4);
        setMinHeight(USE_PREF_SIZE);
        this.model = model;
        getStyleClass().add("overlay-bar");
        model.maps().addListener((ListChangeListener<String>) change -> fillChoices());
        fillChoices();
        model.shownProperty().subscribe(
                shown -> buttons.forEach((overlay, button) -> button.setSelected(overlay.equals(shown))));
    }

    private void fillChoices() {
        List<ToggleButton> wanted = new ArrayList<>();
        wanted.add(kept("Frame", Overlay.FRAME));
        wanted.add(kept("Token sets", Overlay.SETS));
        for (String map : model.maps()) {
            wanted.add(kept(capitalised(map), Overlay.map(map)));
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private ToggleButton kept(String text, Overlay overlay) {
        return buttons.computeIfAbsent(overlay, made -> button(text, made));
    }

    private ToggleButton button(String text, Overlay overlay) {
        ToggleButton button = new ToggleButton(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("overlay-choice");
        button.setId("overlay-"
                + (overlay.map().isEmpty() ? text : overlay.map()).toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.setTooltip(Hints.of(switch (overlay.kind()) {
            case FRAME -> "The frame as the model sees it, with nothing over it.";
            case SETS -> "The strategy's token sets over the frame; each can be hidden below.";
            default -> "Lays " + text.toLowerCase(Locale.ROOT) + " over the frame.";
        }));
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
