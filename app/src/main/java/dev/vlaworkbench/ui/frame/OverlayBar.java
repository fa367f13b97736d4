package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses what lies over the frame: one button for each map that the strategy names, opacity, colours and scale. */
final class OverlayBar extends HBox {

    private final OverlayModel model;
    private final FlowPane choices = new FlowPane(4, 4);

    OverlayBar(OverlayModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("overlay-bar");
        setAlignment(Pos.TOP_LEFT);
        model.maps().addListener((ListChangeListener<String>) change -> fillChoices());
        model.shownProperty().subscribe(this::fillChoices);
        HBox.setHgrow(choices, Priority.ALWAYS);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setPrefWrapLength(700);
        choices.setMinWidth(200);
        getChildren().addAll(choices, settings());
    }

    private void fillChoices() {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(button("Frame", Overlay.FRAME));
        buttons.add(button("Token sets", Overlay.SETS));
        for (String map : model.maps()) {
            buttons.add(button(capitalised(map), Overlay.map(map)));
        }
        choices.getChildren().setAll(buttons);
    }

    private ToggleButton button(String text, Overlay overlay) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("overlay-choice");
        button.setId("overlay-"
                + (overlay.map().isEmpty() ? text : overlay.map()).toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.setFocusTraversable(false);
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

    private Node settings() {
        Slider opacity = new Slider(0, 1, 0.6);
        opacity.setId("opacity");
        opacity.setPrefWidth(80);
        opacity.setFocusTraversable(false);
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        Label name = new Label("opacity");
        name.getStyleClass().add("muted");
        ComboBox<ColourMap> colours = comboBox("colour-map", model.colourMapProperty(), ColourMap::label,
                ColourMap.values());
        ComboBox<ScoreScale.Mode> scale = comboBox("scale", model.scaleProperty(), ScoreScale.Mode::label,
                ScoreScale.Mode.values());
        ObservableValue<Boolean> noMap = model.shownProperty().map(shown -> shown.kind() != Overlay.Kind.MAP);
        ObservableValue<Boolean> noOverlay = model.shownProperty().map(shown -> shown.kind() == Overlay.Kind.FRAME);
        opacity.disableProperty().bind(noOverlay);
        scale.disableProperty().bind(noMap);
        HBox settings = new HBox(8, name, opacity, colours, scale);
        settings.setAlignment(Pos.CENTER_RIGHT);
        settings.setMinWidth(USE_PREF_SIZE);
        return settings;
    }

    private static <T> ComboBox<T> comboBox(String id, Property<T> value, Function<T, String> label, T[] offers) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("compact");
        box.getItems().setAll(offers);
        box.setFocusTraversable(false);
        box.setConverter(new Named<>(label));
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
