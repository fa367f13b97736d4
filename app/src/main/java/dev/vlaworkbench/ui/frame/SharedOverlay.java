package dev.vlaworkbench.ui.frame;

import javafx.beans.binding.Bindings;

/** Makes overlays of several frames of one step that are drawn, zoomed and pointed at as one. */
public final class SharedOverlay {

    private SharedOverlay() {}

    /**
     * An overlay with layers of its own; everything else but the choice of what is shown follows another overlay, and the
     * other way round. It does so as long as somebody holds on to it.
     *
     * @param main the overlay to follow
     */
    public static OverlayModel beside(OverlayModel main) {
        OverlayModel beside = new OverlayModel();
        beside.frameProperty().bind(main.frameProperty());
        beside.episodeRangesProperty().bind(main.episodeRangesProperty());
        beside.stepRangesProperty().bind(main.stepRangesProperty());
        beside.colourMapProperty().bindBidirectional(main.colourMapProperty());
        beside.scaleProperty().bindBidirectional(main.scaleProperty());
        beside.opacityProperty().bindBidirectional(main.opacityProperty());
        beside.bareProperty().bindBidirectional(main.bareProperty());
        beside.gridProperty().bindBidirectional(main.gridProperty());
        beside.hoveredProperty().bindBidirectional(main.hoveredProperty());
        beside.lockedProperty().bindBidirectional(main.lockedProperty());
        beside.differenceProperty().bindBidirectional(main.differenceProperty());
        beside.rangeProperty().bindBidirectional(main.rangeProperty());
        beside.viewportProperty().bindBidirectional(main.viewportProperty());
        Bindings.bindContentBidirectional(beside.hiddenSets(), main.hiddenSets());
        Bindings.bindContentBidirectional(beside.fixedRanges(), main.fixedRanges());
        return beside;
    }
}
