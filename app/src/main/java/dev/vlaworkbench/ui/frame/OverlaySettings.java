package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Named;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** How the overlay is drawn: change or value, opacity, colour map, value or rank, range. */
final class OverlaySettings extends HBox {

    OverlaySettings(OverlayModel model) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Slider opacity = new Slider(0, 1, model.opacityProperty().get());
        opacity.setId("opacity");
        opacity.setPrefWidth(70);
        opacity.setTooltip(
                Hints.of("Opacity of the overlay, also by Ctrl and the wheel over the frame; hold O to see the "
                        + "bare frame."));
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        ComboBox<ColourMap> colours = comboBox("colour-map", model.colourMapProperty(), ColourMap::label,
                ColourMap.SEQUENTIAL);
        colours.setTooltip(Hints.of("Colours of score maps; lightness grows with the value in each of them. Maps with "
                + "values of both signs are always drawn from blue over grey at 0 to orange."));
        ComboBox<ScoreScale.Mode> scale = comboBox("scale", model.scaleProperty(), ScoreScale.Mode::label,
                List.of(ScoreScale.Mode.values()));
        scale.setTooltip(
                Hints.of("Colour by value between the step's smallest and largest, or by rank among its 256 values, "
                        + "which shows the order where values lie close together."));
        ComboBox<RangeMode> range = comboBox("range", model.rangeProperty(), RangeMode::label,
                List.of(RangeMode.values()));
        range.setPrefWidth(102);
        range.setTooltip(
                Hints.of("Which values the colours span: those of this step, those of every step computed so far, "
                        + "or those that you type at the ends of the colour bar."));
        model.rangeProperty().addListener((property, before, now) -> fix(model, now));
        ToggleButton change = new ToggleButton("Δ");
        change.setId("difference");
        change.getStyleClass().add("overlay-choice");
        change.setMinWidth(USE_PREF_SIZE);
        change.setTooltip(
                Hints.of("Change since the step before (D): of a map, this step's value minus the last one's; of "
                        + "token sets, the patches that joined; of the frame, by the map 'pixel change'."));
        change.selectedProperty().bindBidirectional(model.differenceProperty());
        opacity.disableProperty().bind(model.shownProperty().map(shown -> shown.kind() == Overlay.Kind.FRAME));
        getChildren().setAll(change, opacity, colours, scale, range);
    }

    /** A fixed range begins as the one that was just seen. */
    private static void fix(OverlayModel model, RangeMode now) {
        if (now == RangeMode.FIXED) {
            for (String map : model.maps()) {
                String key = MapScaling.key(map, model.differenceProperty().get());
                ValueRange seen = model.episodeRangesProperty().get().of(map, model.differenceProperty().get());
                if (!seen.isNone()) {
                    model.fixedRanges().putIfAbsent(key, seen);
                }
            }
        }
    }

    private static <T> ComboBox<T> comboBox(String id, Property<T> value, Function<T, String> label,
            List<T> offers) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("compact");
        box.getItems().setAll(offers);
        box.setPrefWidth(82);
        box.setConverter(new Named<>(label));
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
