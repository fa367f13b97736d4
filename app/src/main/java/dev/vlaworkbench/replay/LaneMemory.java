package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.model.ForwardResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lane remembers of the steps before.
 *
 * @param previousFrame the frame of the last step at which the model ran
 * @param attention captured in that step, when requested
 * @param layerEntropies captured in that step, when requested
 * @param answerAttention captured in that step, when requested
 * @param actions of the steps before, oldest first, skipped steps included; at most {@link #ACTIONS}
 */
record LaneMemory(
        Optional<RgbImage> previousFrame,
        Optional<TextToVisionAttention> attention,
        Optional<List<Double>> layerEntropies,
        Optional<TextToVisionAttention> answerAttention,
        List<Action> actions) {

    static final int ACTIONS = 16;

    static LaneMemory empty() {
        return new LaneMemory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    LaneMemory afterModel(RgbImage frame, ForwardResult result) {
        return new LaneMemory(
                Optional.of(frame), result.textToVision(), result.layerEntropies(), result.answerAttention(),
                actionsAnd(result.action()));
    }

    /** A skipped step leaves the last frame and its attention as they are: they belong to what the cache holds. */
    LaneMemory afterSkip(Action action) {
        return new LaneMemory(previousFrame, attention, layerEntropies, answerAttention, actionsAnd(action));
    }

    private List<Action> actionsAnd(Action action) {
        List<Action> all = new ArrayList<>(actions);
        all.add(action);
        return List.copyOf(all.subList(Math.max(0, all.size() - ACTIONS), all.size()));
    }
}
