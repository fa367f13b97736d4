package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;

/** Remembers what lay over the frame, and how it was drawn. */
public final class OverlayMemory implements Remembered {

    private final OverlayModel overlay;

    /**
     * A memory of an overlay.
     *
     * @param overlay what is remembered
     */
    public OverlayMemory(OverlayModel overlay) {
        this.overlay = overlay;
    }

    @Override
    public String section() {
        return "overlay";
    }

    @Override
    public void save(Section section) {
        section.put("kind", overlay.shownProperty().get().kind().name())
                .put("map", overlay.shownProperty().get().map())
                .put("opacity", overlay.opacityProperty().get())
                .put("colourMap", overlay.colourMapProperty().get().name())
                .put("scale", overlay.scaleProperty().get().name())
                .put("grid", overlay.gridProperty().get());
    }

    @Override
    public void restore(Section section) {
        section.constant("kind", Overlay.Kind.class)
                .map(kind -> new Overlay(kind, kind == Overlay.Kind.MAP ? section.text("map").orElse("") : ""))
                .filter(shown -> shown.kind() != Overlay.Kind.MAP || !shown.map().isEmpty())
                .ifPresent(overlay.shownProperty()::set);
        section.number("opacity").ifPresent(opacity -> overlay.opacityProperty().set(Math.clamp(opacity, 0, 1)));
        section.constant("colourMap", ColourMap.class).ifPresent(overlay.colourMapProperty()::set);
        section.constant("scale", ScoreScale.Mode.class).ifPresent(overlay.scaleProperty()::set);
        section.flag("grid").ifPresent(overlay.gridProperty()::set);
    }
}
