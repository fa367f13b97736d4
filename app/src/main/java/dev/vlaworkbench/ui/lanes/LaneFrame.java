package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.SharedOverlay;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A lane's frame of the step that is shown, beside those of other lanes. For the FX thread. */
public final class LaneFrame {

    private final LaneModel lane;
    private final OverlayModel overlay;
    private final ObjectProperty<Overlay> own = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<StepRecord> record = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> step = new ReadOnlyObjectWrapper<>(0);

    /**
     * A frame without a step.
     *
     * @param lane whose frame it is
     * @param main the overlay that it follows
     */
    LaneFrame(LaneModel lane, OverlayModel main) {
        this.lane = lane;
        this.overlay = SharedOverlay.beside(main);
        own.subscribe(choice -> {
            if (choice == null) {
                overlay.shownProperty().bind(main.shownProperty());
            } else {
                overlay.shownProperty().unbind();
                overlay.shownProperty().set(choice);
            }
        });
    }

    /** Whose frame it is. */
    public LaneModel lane() {
        return lane;
    }

    /** What lies over it. */
    public OverlayModel overlay() {
        return overlay;
    }

    /** What lies over this frame alone; null where it is the same as over all others. */
    public ObjectProperty<Overlay> ownProperty() {
        return own;
    }

    /** What the step left behind; null while it is not computed. */
    public ReadOnlyObjectProperty<StepRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** The control step that is shown. */
    public ReadOnlyObjectProperty<Integer> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /**
     * Shows a step.
     *
     * @param t the control step
     * @param left what it left behind; null while it is not computed
     * @param layers its layers
     * @param previous those of the step before
     * @return whether anything is new
     */
    public boolean show(int t, StepRecord left, StepLayers layers, StepLayers previous) {
        boolean news = record.get() != left || overlay.layersProperty().get() != layers
                || overlay.previousProperty().get() != previous || !Objects.equals(step.get(), t);
        step.set(t);
        overlay.previousProperty().set(previous);
        overlay.layersProperty().set(layers);
        record.set(left);
        return news;
    }
}
