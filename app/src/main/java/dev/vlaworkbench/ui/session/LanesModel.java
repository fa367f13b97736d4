package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The lanes over the episode: the dense reference, always first, and up to five more. One of them has the focus; panels, charts
 * and the strategy's form show that one. For the FX thread.
 */
public final class LanesModel {

    /** The most lanes there can be, the reference among them. */
    public static final int MOST = 6;

    private final LaneModel reference = new LaneModel(true);
    private final ObservableList<LaneModel> lanes = FXCollections.observableArrayList(reference);
    private final ObservableList<LaneModel> readable = FXCollections.unmodifiableObservableList(lanes);
    private final ReadOnlyObjectWrapper<LaneModel> focused = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty together = new SimpleBooleanProperty();
    private LaneModel lastStudied;

    /** Of the reference alone, and no lane in focus until one is chosen. */
    public LanesModel() {
        reference.choiceProperty().addListener((property, before, now) -> rename());
    }

    /** The lanes in their order, the reference first. */
    public ObservableList<LaneModel> lanes() {
        return readable;
    }

    /** The dense lane. */
    public LaneModel reference() {
        return reference;
    }

    /** The lanes beside the reference. */
    public List<LaneModel> studied() {
        return lanes.subList(1, lanes.size());
    }

    /** The lanes whose frames stand beside each other. */
    public List<LaneModel> shown() {
        return lanes.stream().filter(lane -> lane.shownProperty().get()).toList();
    }

    /** The lane that panels, charts and form show; null until a strategy was chosen. */
    public ReadOnlyObjectProperty<LaneModel> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** Whether the frames of all lanes are shown beside each other, rather than that of the focused lane alone. */
    public BooleanProperty togetherProperty() {
        return together;
    }

    /** A lane's number as it stands on screen, and the key that brings the focus to it; from 1 for the reference. */
    public int number(LaneModel lane) {
        return lanes.indexOf(lane) + 1;
    }

    /** The lane with a number, if there is one. */
    public Optional<LaneModel> numbered(int number) {
        return number < 1 || number > lanes.size() ? Optional.empty() : Optional.of(lanes.get(number - 1));
    }

    /** Whether another lane can be added. */
    public boolean hasRoom() {
        return lanes.size() < MOST;
    }

    /**
     * Brings the focus to a lane.
     *
     * @param lane one of the lanes
     */
    public void focus(LaneModel lane) {
        if (!lane.isReference()) {
            lastStudied = lane;
        }
        focused.set(lane);
    }

    /**
     * Adds a lane behind the others, without the focus.
     *
     * @param choice its strategy and parameters
     * @return the lane
     * @throws IllegalStateException when there are {@link #MOST} already
     */
    public LaneModel add(StrategyChoice choice) {
        if (!hasRoom()) {
            throw new IllegalStateException("there are " + MOST + " lanes already");
        }
        LaneModel lane = new LaneModel(false);
        lane.choiceProperty().set(choice);
        lane.choiceProperty().addListener((property, before, now) -> rename());
        lanes.add(lane);
        rename();
        return lane;
    }

    /**
     * Takes a lane away with everything it has computed; the reference stays.
     *
     * @param lane one of the lanes
     */
    public void remove(LaneModel lane) {
        if (lane.isReference() || !lanes.contains(lane)) {
            return;
        }
        int place = lanes.indexOf(lane);
        lanes.remove(lane);
        lane.remove();
        if (lane == lastStudied) {
            lastStudied = null;
        }
        if (lane == focused.get()) {
            focus(lanes.get(Math.min(place, lanes.size() - 1)));
        }
        rename();
    }

    /**
     * Gives the focused lane a strategy and parameters. The reference stays dense: another strategy goes to the lane that had
     * the focus before it, or to a new one.
     *
     * @param choice what to run
     */
    public void choose(StrategyChoice choice) {
        boolean dense = choice.descriptor().id().equals(LaneSpec.DENSE);
        LaneModel lane = focused.get();
        if (lane != null && !lane.isReference()) {
            lane.choiceProperty().set(choice);
        } else if (dense) {
            reference.choiceProperty().set(choice);
            focus(reference);
        } else {
            LaneModel other = lastStudied != null ? lastStudied : studied().stream().findFirst().orElse(null);
            if (other == null) {
                other = add(choice);
            } else {
                other.choiceProperty().set(choice);
            }
            focus(other);
        }
    }

    /** Names are those of {@link LaneSpec#named}, so that files and window agree. */
    private void rename() {
        List<LaneModel> chosen = lanes.stream().filter(lane -> lane.choiceProperty().get() != null).toList();
        List<LaneSpec> specs = LaneSpec.named(chosen.stream().map(lane -> lane.choiceProperty().get()).toList());
        for (int index = 0; index < chosen.size(); index++) {
            chosen.get(index).nameProperty().set(specs.get(index).name());
        }
    }
}
