package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The centre of the window: the choice of overlay, its legend, and the frame. */
public final class FrameView extends VBox {

    /**
     * A view of the frame.
     *
     * @param model what lies over it
     * @param palette colours of the theme
     * @param wordControls stands beside the colour bar of the words' attention
     */
    public FrameView(OverlayModel model, ObservableValue<Palette> palette, Node wordControls) {
        super(6);
        getStyleClass().add("frame-view");
        FramePane pane = new FramePane(model, palette);
        VBox.setVgrow(pane, Priority.ALWAYS);
        CaptionLine line = new CaptionLine(new LayerCaption(model, palette, wordControls), new OverlaySettings(model));
        getChildren().addAll(new OverlayBar(model), line, pane);
    }
}
