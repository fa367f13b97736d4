package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a person can do with lanes. For the FX thread.
 *
 * @param lanes the lanes
 * @param anew runs some lanes anew from step 0
 */
public record LaneActions(LanesModel lanes, Consumer<List<LaneModel>> anew) {

    /** Without anything that computes. */
    public static LaneActions none(LanesModel lanes) {
        return new LaneActions(lanes, some -> {});
    }

    /** Adds a lane, brings the focus to it and shows all lanes beside each other; nothing when there is no room. */
    public void add(StrategyChoice choice) {
        if (lanes.hasRoom()) {
            lanes.focus(lanes.add(choice));
            lanes.togetherProperty().set(true);
        }
    }

    /** Adds a lane that runs the same as another. */
    public void duplicate(LaneModel lane) {
        if (lane.choiceProperty().get() != null) {
            add(lane.choiceProperty().get());
        }
    }

    /** Takes a lane away with what it has computed. */
    public void remove(LaneModel lane) {
        lanes.remove(lane);
        if (lanes.lanes().size() < 2) {
            lanes.togetherProperty().set(false);
        }
    }

    /** Runs a lane anew. */
    public void restart(LaneModel lane) {
        lane.enabledProperty().set(true);
        anew.accept(List.of(lane));
    }

    /** Brings the focus to the lane above or below. */
    public void moveFocus(int by) {
        LaneModel focused = lanes.focusedProperty().get();
        if (focused != null) {
            lanes.numbered(Math.clamp(lanes.number(focused) + by, 1, lanes.lanes().size())).ifPresent(lanes::focus);
        }
    }
}
