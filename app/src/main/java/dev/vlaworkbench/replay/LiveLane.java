package dev.vlaworkbench.replay;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyFault;
import java.util.Optional;

/**
 * One strategy that answers frames as they come, from a simulator or a robot, instead of over a recorded episode. Nothing is
 * compared with a dense lane: in a closed loop the two would see different frames. Every call is made on the inference thread.
 */
public final class LiveLane implements AutoCloseable {

    private final LaneSpec spec;
    private final VlaModel model;
    private final Prompt prompt;
    private final DecoderCost cost;
    private final Lane lane;
    private int t;

    private LiveLane(LaneSpec spec, VlaModel model, Prompt prompt, Lane lane) {
        this.spec = spec;
        this.model = model;
        this.prompt = prompt;
        this.cost = new DecoderCost(model.shape());
        this.lane = lane;
    }

    /**
     * Begins an episode.
     *
     * @param spec the strategy
     * @param catalog opens it
     * @param model sees the frames; may serve other lanes between two steps of this one
     * @param modelLane an empty KV cache for the prompt; closed with this lane
     * @param prompt the task's prompt
     * @param name of the episode, for the strategy's messages
     * @param stepLimit the most control steps that the episode can have, told to the strategy as the episode's length
     * @throws UserException when the strategy fails or refuses its parameters
     */
    public static LiveLane open(
            LaneSpec spec, StrategyCatalog catalog, VlaModel model, ModelLane modelLane, Prompt prompt, String name,
            int stepLimit) {
        EpisodeInfo episode = new EpisodeInfo(name, prompt.instruction(), stepLimit, prompt.pieces());
        try {
            Lane lane = new Lane(
                    spec, catalog.open(spec.choice(), model.shape()), modelLane, model.shape(),
                    model.actionSpace(), episode);
            try {
                lane.startEpisode();
            } catch (StrategyFault | RuntimeException fault) {
                lane.close();
                throw fault;
            }
            return new LiveLane(spec, model, prompt, lane);
        } catch (StrategyFault fault) {
            throw new UserException(fault.getMessage(), fault.getCause());
        }
    }

    /**
     * Answers the next frame.
     *
     * @param frame upright
     * @param preparation which steps of OpenVLA's evaluation are still due
     * @return what the step left behind, without agreement and recorded action
     * @throws UserException when the strategy fails; the lane can only be closed then
     */
    public StepRecord step(RgbImage frame, FramePreparation preparation) {
        RgbImage image = model.prepare(frame, preparation);
        try {
            LaneStep step = lane.step(t, new StepFrame(model, image));
            return step.record(spec.name(), t++, cost, prompt.sequenceLength(), Optional.empty(), Optional.empty());
        } catch (LaneFault fault) {
            throw new UserException(fault.getMessage(), fault.getCause());
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
