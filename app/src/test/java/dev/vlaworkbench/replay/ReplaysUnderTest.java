package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.strategy.StrategiesUnderTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Replays with strategies written in a test. */
public final class ReplaysUnderTest {

    private ReplaysUnderTest() {}

    /** A replay with a lane for each strategy, named by its id. */
    public static Replay of(
            Episode episode, VlaModel model, Map<String, Supplier<Strategy>> strategies, StepRange range) {
        List<LaneSpec> lanes = LaneSpec.named(strategies.keySet().stream().map(StrategiesUnderTest::choice).toList());
        return new Replay(
                episode, model, lanes, lanes, range,
                (choice, shape) -> StrategiesUnderTest.start(
                        choice, shape, strategies.get(choice.descriptor().id())));
    }

    /** Plain OpenVLA. */
    public static Strategy dense() {
        return deciding(context -> TokenPlan.dense());
    }

    /** Reuses the first tokens from layer 1 on, as soon as they are cached, and explains itself. */
    public static Strategy reusing(int tokens) {
        List<Integer> first = IntStream.range(0, tokens).boxed().toList();
        Explanation explanation = new Explanation(
                List.of(),
                List.of(new TokenSet("still", TokenSet.Role.STATIC, "the first tokens", first),
                        new TokenSet("dear", TokenSet.Role.IMPORTANT, "the last token", List.of(255))),
                Map.of("k_vis", 60.0, "k_attn", 40.0));
        return context -> new StepDecision.RunModel(
                context.cache().isEmpty()
                        ? TokenPlan.dense()
                        : TokenPlan.dense().with(first, Disposition.reuseFrom(1)),
                explanation);
    }

    /** Runs the model under a plan, without an explanation. */
    public static Strategy deciding(Function<StepContext, TokenPlan> plan) {
        return context -> new StepDecision.RunModel(plan.apply(context), Explanation.none());
    }
}
