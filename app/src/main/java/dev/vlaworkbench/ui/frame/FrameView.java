package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
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
     * @param others what may take the place of the one frame; the last of them that is to be shown does
     */
    public FrameView(OverlayModel model, ObservableValue<Palette> palette, Node wordControls, List<Other> others) {
        super(6);
        getStyleClass().add("frame-view");
        FramePane pane = new FramePane(model, palette);
        StackPane centre = new StackPane(pane);
        VBox.setVgrow(centre, Priority.ALWAYS);
        others.forEach(other -> {
            centre.getChildren().add(other.view());
            other.shown().subscribe(now -> choose(pane, others));
        });
        choose(pane, others);
        LayerCaption caption = new LayerCaption(model, palette, wordControls);
        others.forEach(other -> other.ownLegend().subscribe(now -> caption
                .setVisible(others.stream().noneMatch(one -> one.ownLegend().getValue()))));
        CaptionLine line = new CaptionLine(caption, new OverlaySettings(model));
        getChildren().addAll(new OverlayBar(model), line, centre);
    }

    /**
     * What may stand in the frame's place.
     *
     * @param view the frames of several lanes, or their difference
     * @param shown whether it is to be shown
     * @param ownLegend whether it is shown and says itself what its colours mean
     */
    public record Other(Region view, ObservableValue<Boolean> shown, ObservableValue<Boolean> ownLegend) {}

    private static void choose(Region usual, List<Other> others) {
        Region chosen = others.stream().filter(other -> other.shown().getValue()).map(Other::view)
                .reduce(usual, (before, later) -> later);
        usual.setVisible(chosen == usual);
        others.forEach(other -> other.view().setVisible(chosen == other.view()));
        // Nothing was painted while it was hidden.
        chosen.lookupAll("." + FrameTile.STYLE).forEach(tile -> ((FrameTile) tile).requestLayout());
    }
}
