package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepDecision.RunModel;
import dev.vlaworkbench.api.StepDecision.SkipModel;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.replay.StepFrame.Vision;
import dev.vlaworkbench.strategy.RunningStrategy;
import dev.vlaworkbench.strategy.StrategyFault;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One strategy running over the episode, with its own KV cache and its memory of the steps before. */
final class Lane implements AutoCloseable {

    private final LaneSpec spec;
    private final RunningStrategy strategy;
    private final ModelLane modelLane;
    private final ModelShape shape;
    private final ActionSpace actionSpace;
    private final EpisodeInfo episode;
    private ObservationRequest request = ObservationRequest.none();
    private LaneMemory memory = LaneMemory.empty();

    Lane(LaneSpec spec, RunningStrategy strategy, ModelLane modelLane, ModelShape shape, ActionSpace actionSpace,
            EpisodeInfo episode) {
        this.spec = spec;
        this.strategy = strategy;
        this.modelLane = modelLane;
        this.shape = shape;
        this.actionSpace = actionSpace;
        this.episode = episode;
    }

    void startEpisode() throws StrategyFault {
        strategy.startEpisode(episode);
        request = strategy.observations();
    }

    LaneSpec spec() {
        return spec;
    }

    /**
     * Runs one control step.
     *
     * @throws LaneFault when the strategy fails or plans what cannot run
     */
    LaneStep step(int t, StepFrame frame) {
        List<Integer> cacheAges = IntStream.range(0, PatchGrid.TOKENS).map(modelLane.cache()::oldest).boxed().toList();
        StepView view = new StepView(t, episode, shape, actionSpace, frame.image(), modelLane.cache(), memory);
        try {
            Stopwatch decideWall = new Stopwatch();
            StepDecision decision = strategy.decide(view);
            double decideMillis = decideWall.millis();
            return switch (decision) {
                case RunModel run -> runModel(t, frame, cacheAges, run, decideMillis);
                case SkipModel skip -> skipModel(t, cacheAges, skip, decideMillis);
            };
        } catch (StrategyFault fault) {
            throw LaneFault.of(fault);
        }
    }

    private LaneStep runModel(int t, StepFrame frame, List<Integer> cacheAges, RunModel decision, double decideMillis)
            throws StrategyFault {
        requireLegal(decision.plan());
        Vision vision = frame.see();
        LayerDecisions decisions = new LayerDecisions(decision.explanation());
        Stopwatch runWall = new Stopwatch();
        ForwardResult result = modelLane.run(decision.plan(), decision.decoding(), request, decisions);
        double runMillis = runWall.millis();
        memory = memory.afterModel(frame.image(), result);
        double observeMillis = observe(new StepOutcome(t, result.executedPlan(), result.action(), true));
        StepLatency latency = new StepLatency(
                vision.deviceMillis(), decideMillis + result.timing().decideMillis() + observeMillis,
                result.timing().prefillMillis(), result.timing().decodeMillis(),
                vision.wallMillis() + decideMillis + runMillis + observeMillis);
        Explanation explanation = decision.decoding() instanceof DecodePlan.Greedy
                ? decisions.explanation
                : decisions.explanation.and(guessed(result.decoding()));
        return LaneStep.ran(decision.plan(), result, cacheAges, explanation, latency);
    }

    /** What became of guessed tokens, as numbers beside the strategy's own. */
    private static Explanation guessed(ForwardResult.Decoding decoding) {
        return new Explanation(List.of(), List.of(), Map.of("decode_passes", (double) decoding.passes(),
                "decode_rows", (double) decoding.rows(),
                "draft_accepted", (double) decoding.acceptedDraftTokens()));
    }

    private LaneStep skipModel(int t, List<Integer> cacheAges, SkipModel decision, double decideMillis)
            throws StrategyFault {
        Action action = decision.action();
        memory = memory.afterSkip(action);
        double selectionMillis = decideMillis + observe(new StepOutcome(t, TokenPlan.dense(), action, false));
        return LaneStep.skipped(
                action, cacheAges, decision.explanation(),
                new StepLatency(0, selectionMillis, 0, 0, selectionMillis));
    }

    private double observe(StepOutcome outcome) throws StrategyFault {
        Stopwatch wall = new Stopwatch();
        strategy.observe(outcome);
        return wall.millis();
    }

    private void requireLegal(TokenPlan plan) {
        modelLane.faultOf(plan).ifPresent(fault -> {
            throw LaneFault.of(strategy.cannotRun(fault));
        });
    }

    @Override
    public void close() {
        try (modelLane) {
            strategy.close();
        }
    }

    /** Takes the strategy's decisions while the model runs and collects what it explains them with. */
    private final class LayerDecisions implements ModelLane.LayerDecisions {

        private Explanation explanation;

        private LayerDecisions(Explanation explanation) {
            this.explanation = explanation;
        }

        @Override
        public TokenPlan decide(LayerContext context) {
            try {
                LayerDecision decision = strategy.decideAtLayer(context);
                requireLegal(decision.plan());
                explanation = explanation.and(decision.explanation());
                return decision.plan();
            } catch (StrategyFault fault) {
                throw LaneFault.of(fault);
            }
        }

        @Override
        public List<Boolean> accept(List<VerifiedGuess> guesses) {
            try {
                return strategy.acceptGuesses(guesses);
            } catch (StrategyFault fault) {
                throw LaneFault.of(fault);
            }
        }
    }
}
