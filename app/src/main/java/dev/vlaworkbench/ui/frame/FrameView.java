package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The centre of the window: the choice of overlay, its legend, and the frame. */
public final class FrameView extends VBox {

    /**
     * A view of the frame.
     *
     * @param model what lies over it
     * @param palette colours of the theme
     */
    public FrameView(OverlayModel model, ObservableValue<Palette> palette) {
        super(6);
        getStyleClass().add("frame-view");
        FramePane pane = new FramePane(model, palette);
        VBox.setVgrow(pane, Priority.ALWAYS);
        LayerCaption caption = new LayerCaption(model, palette);
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox line = new HBox(12, caption, new OverlaySettings(model));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new OverlayBar(model), line, pane);
    }
}
