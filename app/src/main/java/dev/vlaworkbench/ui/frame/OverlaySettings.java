package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Named;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** How the overlay is drawn: opacity, colour map, value or rank. */
final class OverlaySettings extends HBox {

    OverlaySettings(OverlayModel model) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Slider opacity = new Slider(0, 1, model.opacityProperty().get());
        opacity.setId("opacity");
        opacity.setPrefWidth(70);
        opacity.setFocusTraversable(false);
        opacity.setTooltip(Hints.of("Opacity of the overlay; hold O to see the bare frame."));
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        ComboBox<ColourMap> colours = comboBox("colour-map", model.colourMapProperty(), ColourMap::label,
                ColourMap.values());
        colours.setTooltip(Hints.of("Colours of score maps; lightness grows with the value in each of them."));
        ComboBox<ScoreScale.Mode> scale = comboBox("scale", model.scaleProperty(), ScoreScale.Mode::label,
                ScoreScale.Mode.values());
        scale.setTooltip(
                Hints.of("Colour by value between the step's smallest and largest, or by rank among its 256 values, "
                        + "which shows the order where values lie close together."));
        opacity.disableProperty().bind(model.shownProperty().map(shown -> shown.kind() == Overlay.Kind.FRAME));
        getChildren().setAll(opacity, colours, scale);
    }

    private static <T> ComboBox<T> comboBox(String id, Property<T> value, Function<T, String> label, T[] offers) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("compact");
        box.getItems().setAll(offers);
        box.setPrefWidth(82);
        box.setFocusTraversable(false);
        box.setConverter(new Named<>(label));
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
