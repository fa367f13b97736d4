package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.strategy.StrategyFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lanes that have not failed. */
final class RunningLanes implements AutoCloseable {

    private final ReplayListener listener;
    private final List<Lane> lanes = new ArrayList<>();

    RunningLanes(ReplayListener listener) {
        this.listener = listener;
    }

    void open(LaneSpec spec, VlaModel model, EpisodeInfo episode, Prompt prompt, LaneOpener opener, int firstStep) {
        try {
            Lane lane = new Lane(
                    spec, opener.open(spec.choice(), model.shape()), model.openLane(prompt), model.shape(),
                    model.actionSpace(), episode);
            lanes.add(lane);
            lane.startEpisode();
        } catch (StrategyFault fault) {
            fail(spec, firstStep, fault);
        }
    }

    boolean anyOf(List<LaneSpec> specs) {
        return lanes.stream().anyMatch(lane -> specs.contains(lane.spec()));
    }

    /** Lets go of the lanes that somebody stopped. */
    void leave(Cancellation cancellation) {
        List<Lane> left = lanes.stream().filter(lane -> cancellation.isCancelled(lane.spec().name())).toList();
        lanes.removeAll(left);
        left.forEach(Lane::close);
    }

    /** Runs every lane; what a failed lane would have given is missing from the answer. */
    Map<LaneSpec, LaneStep> step(int t, StepFrame frame, boolean backwards) {
        Map<LaneSpec, LaneStep> done = new HashMap<>();
        for (Lane lane : backwards ? List.copyOf(lanes).reversed() : List.copyOf(lanes)) {
            try {
                done.put(lane.spec(), lane.step(t, frame));
            } catch (LaneFault fault) {
                fail(lane.spec(), t, fault);
            }
        }
        return done;
    }

    private void fail(LaneSpec spec, int t, Exception fault) {
        lanes.stream().filter(lane -> lane.spec().equals(spec)).forEach(Lane::close);
        lanes.removeIf(lane -> lane.spec().equals(spec));
        listener.laneFailed(spec.name(), t, fault.getMessage(), fault.getCause());
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
