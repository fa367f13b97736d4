package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import dev.vlaworkbench.ui.session.StepLayers;

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
        // Words belong to an instruction, and the next one may be another.
        Overlay shown = overlay.shownProperty().get().equals(Overlay.map(StepLayers.WORD_ATTENTION))
                ? Overlay.SETS
                : overlay.shownProperty().get();
        section.put("kind", shown.kind().name())
                .put("map", shown.map())
                .put("range", overlay.rangeProperty().get().name())
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
        section.constant("range", RangeMode.class).filter(range -> range != RangeMode.FIXED)
                .ifPresent(overlay.rangeProperty()::set);
        section.flag("grid").ifPresent(overlay.gridProperty()::set);
    }
}
