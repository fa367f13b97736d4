package dev.vlaworkbench.ui.layout;

import dev.vlaworkbench.ui.metric.Hints;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/** A heading that folds what stands below it. */
public final class Fold extends ToggleButton {

    /**
     * A heading.
     *
     * @param text what stands below
     * @param open whether it is unfolded
     * @param content what is folded
     */
    public Fold(String text, BooleanProperty open, Region content) {
        super(text.toUpperCase(Locale.ROOT));
        setId("fold-" + text.replace(' ', '-'));
        getStyleClass().setAll("fold");
        Polygon arrow = new Polygon(0, 0, 8, 0, 4, 5);
        arrow.getStyleClass().add("fold-arrow");
        arrow.rotateProperty().bind(open.map(shown -> shown ? 0 : -90));
        setGraphic(arrow);
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(Hints.of("Folds or unfolds this part of the panel."));
        selectedProperty().bindBidirectional(open);
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
    }
}
