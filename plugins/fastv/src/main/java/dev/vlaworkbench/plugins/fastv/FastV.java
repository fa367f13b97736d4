package dev.vlaworkbench.plugins.fastv;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ReuseSchedule;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.TopTokens;
import java.util.List;
import java.util.Map;

/** FastV on one lane. Holds no state. */
final class FastV implements Strategy {

    private final int boundary;
    private final int keep;

    FastV(ParameterValues parameters, ModelShape model) {
        this.boundary = ReuseSchedule.scaledBoundary(parameters.integer("K"), model.layers());
        this.keep = (int) Math.round(PatchGrid.TOKENS * (1 - parameters.real("R")));
    }

    @Override
    public ObservationRequest observations() {
        return ObservationRequest.none().withDecisionsBefore(boundary);
    }

    @Override
    public StepDecision decide(StepContext context) {
        return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
    }

    @Override
    public LayerDecision decideAtLayer(LayerContext context) {
        double[] score = context.lastRowAttention();
        List<Integer> kept = TopTokens.largest(score, keep);
        TokenPlan plan = context.plan().droppingAllBut(kept, boundary);
        List<Integer> dropped = plan.tokens(Disposition.Kind.DROP);
        return new LayerDecision(
                plan,
                new Explanation(
                        List.of(
                                ScoreMap.of(
                                        "last-row attention", "", "Attention of the last prompt token at layer "
                                                + (boundary - 1) + ", mean over heads.",
                                        score)),
                        List.of(
                                new TokenSet(
                                        "kept", TokenSet.Role.IMPORTANT, "The last prompt token attended to them most.",
                                        kept),
                                new TokenSet(
                                        "dropped", TokenSet.Role.DROPPED, "Dropped before layer " + boundary + ".",
                                        dropped)),
                        Map.of("kept", (double) kept.size(), "dropped", (double) dropped.size())));
    }
}
