package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.inspect.Biography;
import dev.vlaworkbench.ui.inspect.PatchInspection;
import dev.vlaworkbench.ui.session.LayerStore;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.step.PatchFigures;
import java.util.List;
import java.util.Optional;

/** Gathers what is known of the patch that is pointed at or locked, when it or the step has changed. */
final class PatchPresenter {

    /** The age has a strip of its own; the words' attention is not known at every step. */
    private static final List<String> UNSCORED = List.of(StepLayers.CACHE_AGE, StepLayers.WORD_ATTENTION);

    private final WorkbenchModel model;
    private Cause shown = new Cause(OverlayModel.NO_TOKEN, false, null, null, null, null, null);
    private int shownHovered = OverlayModel.NO_TOKEN;
    private Life life = new Life(OverlayModel.NO_TOKEN, null, -1, "");

    PatchPresenter(WorkbenchModel model) {
        this.model = model;
    }

    /** What the patch's figures were made from; compared by identity, since all of it is immutable. */
    private record Cause(int token, boolean locked, RgbImage frame, StepRecord record, StepLayers layers,
            Object attention, Object source) {

        boolean same(Cause other) {
            return token == other.token && locked == other.locked && frame == other.frame && record == other.record
                    && layers == other.layers && attention == other.attention && source == other.source;
        }
    }

    /** What a biography was made from. */
    private record Life(int token, LayerStore layers, int computed, String map) {}

    /**
     * Brings the models up to date.
     *
     * @param layers the run's layers; null without a run
     * @param record the step shown; null when it is not computed
     * @param moved whether it is another step than before
     */
    void refresh(LayerStore layers, StepRecord record, boolean moved) {
        OverlayModel overlay = model.overlay();
        int hovered = overlay.hoveredProperty().get();
        if (moved || hovered != shownHovered) {
            shownHovered = hovered;
            showCard(hovered, record, overlay.layersProperty().get());
        }
        int token = overlay.inspected();
        Cause cause = new Cause(token, overlay.lockedProperty().get() != OverlayModel.NO_TOKEN,
                overlay.frameProperty().get(), record, overlay.layersProperty().get(),
                model.attention().attentionProperty().get(), model.attention().sourceProperty().get());
        if (!cause.same(shown)) {
            shown = cause;
            model.inspector().patchProperty().set(token == OverlayModel.NO_TOKEN
                    ? Optional.empty()
                    : Optional.of(PatchInspection.of(token, cause.locked, cause.frame, record, cause.layers,
                            model.attention())));
        }
        showBiography(token, layers);
    }

    private void showCard(int token, StepRecord record, StepLayers layers) {
        boolean none = token == OverlayModel.NO_TOKEN || record == null;
        model.step().patchTitleProperty().set(none ? "" : PatchFigures.title(token));
        model.step().patchProperty().set(none ? List.of() : PatchFigures.of(record, layers, token));
    }

    private void showBiography(int token, LayerStore layers) {
        Life wanted = token == OverlayModel.NO_TOKEN || layers == null
                ? new Life(OverlayModel.NO_TOKEN, null, -1, "")
                : new Life(token, layers, layers.records().version(), scored());
        if (!wanted.equals(life)) {
            life = wanted;
            model.inspector().biographyProperty().set(wanted.layers == null
                    ? Optional.empty()
                    : Optional.of(Biography.of(layers, token, wanted.map)));
        }
    }

    /** The map that lies over the frame, else the first that the run has. */
    private String scored() {
        Overlay overlay = model.overlay().shownProperty().get();
        if (overlay.kind() == Overlay.Kind.MAP && !UNSCORED.contains(overlay.map())) {
            return overlay.map();
        }
        return model.overlay().maps().stream().filter(map -> !UNSCORED.contains(map)).findFirst().orElse("");
    }
}
