package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
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
        getChildren().addAll(new OverlayBar(model), new LayerCaption(model, palette), pane);
    }
}
