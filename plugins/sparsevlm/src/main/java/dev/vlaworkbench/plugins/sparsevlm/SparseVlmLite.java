package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.EpisodeInfo;
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

/** The single-shot variant on one lane. Keeps this step's raters from layer 0 to layer K. */
final class SparseVlmLite implements Strategy {

    private final int boundary;
    private final int keep;
    private List<Integer> raters = List.of();

    SparseVlmLite(ParameterValues parameters, ModelShape model) {
        this.boundary = ReuseSchedule.scaledBoundary(parameters.integer("K"), model.layers());
        this.keep = (int) Math.round(PatchGrid.TOKENS * (1 - parameters.real("R")));
    }

    @Override
    public ObservationRequest observations() {
        return ObservationRequest.none().withProductsBefore(0).withDecisionsBefore(boundary);
    }

    @Override
    public void startEpisode(EpisodeInfo episode) {
        raters = List.of();
    }

    @Override
    public StepDecision decide(StepContext context) {
        return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
    }

    @Override
    public LayerDecision decideAtLayer(LayerContext context) {
        if (context.layer() == 0) {
            raters = context.hiddenProducts().map(products -> Raters.inner(Raters.relevance(products)))
                    .orElse(List.of());
        }
        if (context.layer() != boundary || raters.isEmpty()) {
            return new LayerDecision(context.plan(), Explanation.none());
        }
        double[] score = Raters.score(context.textAttention(), raters);
        List<Integer> kept = TopTokens.largest(score, keep);
        TokenPlan plan = context.plan().droppingAllBut(kept, boundary);
        return new LayerDecision(
                plan,
                new Explanation(
                        List.of(
                                ScoreMap.of(
                                        "rater attention", "", "Attention of the raters at layer " + (boundary - 1)
                                                + ", mean over heads and raters.",
                                        score)),
                        List.of(
                                new TokenSet("kept", TokenSet.Role.IMPORTANT, "The raters attended to them most.",
                                        kept),
                                new TokenSet(
                                        "dropped", TokenSet.Role.DROPPED, "Dropped before layer " + boundary + ".",
                                        plan.tokens(Disposition.Kind.DROP))),
                        Map.of("raters", (double) raters.size(), "kept", (double) kept.size())));
    }
}
