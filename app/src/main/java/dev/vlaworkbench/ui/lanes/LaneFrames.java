package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The frames of all lanes, in the lanes' order. For the FX thread. */
public final class LaneFrames {

    private final LanesModel lanes;
    private final OverlayModel main;
    private final DifferenceModel difference;
    private final ObservableList<LaneFrame> frames = FXCollections.observableArrayList();

    /**
     * The frames of some lanes.
     *
     * @param lanes the lanes
     * @param main the overlay that all follow
     */
    public LaneFrames(LanesModel lanes, OverlayModel main) {
        this.lanes = lanes;
        this.main = main;
        this.difference = new DifferenceModel(lanes);
        lanes.lanes().addListener((ListChangeListener<LaneModel>) change -> fill());
        fill();
    }

    private void fill() {
        frames.setAll(lanes.lanes().stream().map(lane -> of(lane).orElseGet(() -> new LaneFrame(lane, main))).toList());
    }

    /** The lanes. */
    public LanesModel lanes() {
        return lanes;
    }

    /** Which two of them are subtracted. */
    public DifferenceModel difference() {
        return difference;
    }

    /** What lies over all frames, unless a lane has an overlay of its own. */
    public OverlayModel overlay() {
        return main;
    }

    /** One for each lane. */
    public ObservableList<LaneFrame> frames() {
        return frames;
    }

    /** A lane's frame, while it is among the lanes. */
    public Optional<LaneFrame> of(LaneModel lane) {
        return frames.stream().filter(frame -> frame.lane() == lane).findFirst();
    }

    /**
     * The frames that are on the same scale: those of the two lanes that are subtracted, else those that stand beside each
     * other, else none.
     */
    public List<LaneFrame> shown() {
        if (difference.onProperty().get()) {
            return frames.stream().filter(frame -> frame.lane() == difference.aProperty().get()
                    || frame.lane() == difference.bProperty().get()).toList();
        }
        return grid();
    }

    /** The frames that stand beside each other: none while a lane is shown alone. */
    List<LaneFrame> grid() {
        List<LaneFrame> shown = frames.stream().filter(frame -> frame.lane().shownProperty().get()).toList();
        return lanes.togetherProperty().get() && lanes.lanes().size() > 1 ? shown : List.of();
    }
}
