package dev.vlaworkbench.plugins.lightvlauntuned;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** LightVLA's choice on one lane. Holds no state. */
final class LightVlaUntuned implements Strategy {

    private final int minKeep;
    private final int maxKeep;

    LightVlaUntuned(int minKeep, int maxKeep) {
        this.minKeep = minKeep;
        this.maxKeep = maxKeep;
    }

    @Override
    public ObservationRequest observations() {
        return ObservationRequest.none().withProductsBefore(0);
    }

    @Override
    public StepDecision decide(StepContext context) {
        return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
    }

    @Override
    public LayerDecision decideAtLayer(LayerContext context) {
        if (context.hiddenProducts().isEmpty()) {
            return new LayerDecision(context.plan(), Explanation.none());
        }
        Votes votes = Votes.of(context.hiddenProducts().get());
        int elected = (int) Arrays.stream(votes.counts()).filter(count -> count > 0).count();
        List<Integer> kept = IntStream.range(0, PatchGrid.TOKENS).boxed()
                .sorted(Comparator.comparingInt((Integer token) -> -votes.counts()[token])
                        .thenComparing(token -> -votes.best()[token]).thenComparing(token -> token))
                .limit(Math.clamp(elected, minKeep, maxKeep)).toList();
        TokenPlan plan = context.plan().droppingAllBut(kept, 0);
        return new LayerDecision(
                plan,
                new Explanation(
                        List.of(
                                ScoreMap.of(
                                        "votes", "tokens",
                                        "How many visual tokens match this one best after mixing with the"
                                                + " prompt.",
                                        Arrays.stream(votes.counts()).asDoubleStream().toArray()),
                                ScoreMap.of(
                                        "best match", "", "The largest score that any visual token gave this one.",
                                        votes.best())),
                        List.of(
                                new TokenSet("kept", TokenSet.Role.IMPORTANT, "At least one token voted for them.",
                                        kept),
                                new TokenSet(
                                        "dropped", TokenSet.Role.DROPPED, "Dropped before the first layer.",
                                        plan.tokens(Disposition.Kind.DROP))),
                        Map.of("elected", (double) elected, "kept", (double) kept.size())));
    }
}
