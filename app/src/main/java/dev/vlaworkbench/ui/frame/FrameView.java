package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The centre of the window: the choice of overlay, its legend, and the frame. */
public final class FrameView extends VBox {

    /**
     * A view of the frame.
     *
     * @param model what lies over it
     * @param palette colours of the theme
     * @param wordControls stands beside the colour bar of the words' attention
     * @param several the frames of several lanes, which take the place of the one frame
     * @param together whether they do
     */
    public FrameView(OverlayModel model, ObservableValue<Palette> palette, Node wordControls, Region several,
            ObservableValue<Boolean> together) {
        super(6);
        getStyleClass().add("frame-view");
        FramePane pane = new FramePane(model, palette);
        StackPane centre = new StackPane(pane, several);
        VBox.setVgrow(centre, Priority.ALWAYS);
        together.subscribe(now -> {
            pane.setVisible(!now);
            several.setVisible(now);
        });
        CaptionLine line = new CaptionLine(new LayerCaption(model, palette, wordControls), new OverlaySettings(model));
        getChildren().addAll(new OverlayBar(model), line, centre);
    }
}
