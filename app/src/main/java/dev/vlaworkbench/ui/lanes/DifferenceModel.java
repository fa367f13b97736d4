package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** Which two lanes are subtracted, and which of the three pictures stands in the frame's place. For the FX thread. */
public final class DifferenceModel {

    /** What stands in the frame's place. */
    public enum Side {
        /** A minus B. */
        DIFFERENCE("A − B"),
        /** Lane A's frame. */
        A("A"),
        /** Lane B's frame. */
        B("B");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /** As it stands on its button. */
        public String label() {
            return label;
        }
    }

    private final LanesModel lanes;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<LaneModel> a = new SimpleObjectProperty<>();
    private final ObjectProperty<LaneModel> b = new SimpleObjectProperty<>();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.DIFFERENCE);
    private final ObservableValue<Boolean> subtracting = on.and(side.isEqualTo(Side.DIFFERENCE));
    private final ObjectProperty<Layers> layers = new SimpleObjectProperty<>(Layers.NONE);
    private final ObjectProperty<Optional<LaneDifference>> shown = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A difference that is not shown.
     *
     * @param lanes to choose from
     */
    public DifferenceModel(LanesModel lanes) {
        this.lanes = lanes;
        on.addListener((property, before, now) -> begin(now));
        lanes.lanes().addListener((ListChangeListener<LaneModel>) change -> {
            if (on.get() && (!lanes.lanes().contains(a.get()) || !lanes.lanes().contains(b.get()))) {
                on.set(false);
            }
        });
    }

    /** The focused lane minus the dense one, unless two others were chosen before and are still there. */
    private void begin(boolean now) {
        if (!now) {
            return;
        }
        if (lanes.lanes().size() < 2) {
            on.set(false);
            return;
        }
        side.set(Side.DIFFERENCE);
        if (!lanes.lanes().contains(b.get())) {
            b.set(lanes.reference());
        }
        LaneModel focused = lanes.focusedProperty().get();
        if (focused != null && focused != b.get()) {
            a.set(focused);
        } else if (!lanes.lanes().contains(a.get()) || a.get() == b.get()) {
            a.set(lanes.lanes().stream().filter(lane -> lane != b.get()).findFirst().orElseThrow());
        }
    }

    /** Whether it is shown. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** The lane that is subtracted from; null before it was first shown. */
    public ObjectProperty<LaneModel> aProperty() {
        return a;
    }

    /** The lane that is subtracted; null before it was first shown. */
    public ObjectProperty<LaneModel> bProperty() {
        return b;
    }

    /** Which picture stands in the frame's place. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** Whether it is shown and A minus B stands in the frame's place. */
    public ObservableValue<Boolean> subtractingProperty() {
        return subtracting;
    }

    /** The difference at the step that is shown; empty while one of the lanes has not computed it. */
    public ObjectProperty<Optional<LaneDifference>> shownProperty() {
        return shown;
    }

    /** The layers of both lanes at the step that is shown. */
    public ObjectProperty<Layers> layersProperty() {
        return layers;
    }

    /**
     * The layers of both lanes at a step.
     *
     * @param a A's; none while it is not computed
     * @param b B's; none while it is not computed
     */
    public record Layers(StepLayers a, StepLayers b) {

        /** Of no step. */
        public static final Layers NONE = new Layers(StepLayers.NONE, StepLayers.NONE);
    }

    /** Puts B in the place of A, or A in that of B or of their difference: what differs is seen to jump. */
    public void flicker() {
        side.set(side.get() == Side.A ? Side.B : Side.A);
    }

    /** A becomes B and B becomes A. */
    public void swap() {
        LaneModel first = a.get();
        a.set(b.get());
        b.set(first);
    }
}
