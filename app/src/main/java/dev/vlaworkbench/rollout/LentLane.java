package dev.vlaworkbench.rollout;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.ModelLane;
import java.util.Deque;
import java.util.Optional;

/** A KV cache that goes back to where it was taken from instead of being freed. */
final class LentLane implements ModelLane {

    private final ModelLane lane;
    private final Deque<ModelLane> origin;
    private boolean returned;

    LentLane(ModelLane lane, Deque<ModelLane> origin) {
        this.lane = lane;
        this.origin = origin;
    }

    @Override
    public CacheView cache() {
        return lane.cache();
    }

    @Override
    public void reset() {
        lane.reset();
    }

    @Override
    public Optional<String> faultOf(TokenPlan plan) {
        return lane.faultOf(plan);
    }

    @Override
    public ForwardResult run(
            TokenPlan plan, DecodePlan decoding, ObservationRequest request, LayerDecisions decisions) {
        return lane.run(plan, decoding, request, decisions);
    }

    @Override
    public Optional<HeadAttention> inspect(TokenPlan plan, boolean capture) {
        return lane.inspect(plan, capture);
    }

    @Override
    public void close() {
        if (!returned) {
            returned = true;
            origin.push(lane);
        }
    }
}
