package dev.vlaworkbench.plugins.vlapruner;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.HiddenProducts;
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
import java.util.Optional;
import java.util.TreeSet;

/** VLA-Pruner on one lane. Remembers what the action tokens of the last w steps attended to. */
final class VlaPruner implements Strategy {

    private static final int PUBLISHED_ACTION_LAYER = 15;

    private final int boundary;
    private final int actionLayer;
    private final int keep;
    private final boolean allRows;
    private final ActionHistory history;
    private Optional<HiddenProducts> embeddings = Optional.empty();

    VlaPruner(ParameterValues parameters, ModelShape model) {
        this.boundary = ReuseSchedule.scaledBoundary(parameters.integer("K"), model.layers());
        this.actionLayer = ReuseSchedule.scaled(PUBLISHED_ACTION_LAYER, model.layers());
        this.keep = (int) Math.round(PatchGrid.TOKENS * (1 - parameters.real("R")));
        this.allRows = parameters.choice("rows").equals("prefill");
        this.history = new ActionHistory(
                parameters.integer("w"), parameters.real("gamma"), parameters.choice("order").equals("newest"));
    }

    @Override
    public ObservationRequest observations() {
        ObservationRequest request = ObservationRequest.none().withLayerAttention(actionLayer)
                .withAnswerAttention(actionLayer).withProductsBefore(0).withDecisionsBefore(boundary);
        return allRows ? request.withRowMeansBefore(boundary) : request;
    }

    @Override
    public void startEpisode(EpisodeInfo episode) {
        history.clear();
        embeddings = Optional.empty();
    }

    @Override
    public StepDecision decide(StepContext context) {
        if (context.lastAttention().isPresent() && context.lastAnswerAttention().isPresent()) {
            history.add(context.lastAttention().get(), context.lastAnswerAttention().get());
        }
        return new StepDecision.RunModel(
                TokenPlan.dense(),
                new Explanation(List.of(), List.of(), Map.of("warm_up", history.isFull() ? 0.0 : 1.0)));
    }

    @Override
    public LayerDecision decideAtLayer(LayerContext context) {
        if (context.layer() == 0) {
            embeddings = context.hiddenProducts();
        }
        if (context.layer() != boundary || !history.isFull() || embeddings.isEmpty()) {
            return new LayerDecision(context.plan(), Explanation.none());
        }
        double[] guide = history.guide();
        double[] score = allRows
                ? context.rowMeanAttention().orElseGet(context::lastRowAttention)
                : context.lastRowAttention();
        List<Integer> byActions = TopTokens.largest(guide, keep);
        List<Integer> byPrompt = TopTokens.largest(score, keep);
        TreeSet<Integer> candidates = new TreeSet<>(byActions);
        candidates.addAll(byPrompt);
        List<Integer> kept = DifferentTokens.of(List.copyOf(candidates), keep, embeddings.get());
        TokenPlan plan = context.plan().droppingAllBut(kept, boundary);
        Explanation explanation = new Explanation(
                List.of(
                        ScoreMap.of(
                                "prefill attention", "",
                                "Attention at layer " + (boundary - 1) + ", mean over heads and "
                                        + (allRows ? "all rows." : "of the last prompt token."),
                                score),
                        ScoreMap.of(
                                "action attention", "", "What the action tokens of the last steps attended to at layer "
                                        + actionLayer + ", weighted over time.",
                                guide)),
                List.of(
                        new TokenSet("by actions", TokenSet.Role.OTHER, "The largest action attention.", byActions),
                        new TokenSet("by prompt", TokenSet.Role.OTHER, "The largest prefill attention.", byPrompt),
                        new TokenSet(
                                "kept", TokenSet.Role.IMPORTANT, "In one of both, and different from each other.",
                                kept),
                        new TokenSet(
                                "dropped", TokenSet.Role.DROPPED, "Dropped before layer " + boundary + ".",
                                plan.tokens(Disposition.Kind.DROP))),
                Map.of("candidates", (double) candidates.size(), "kept", (double) kept.size()));
        return new LayerDecision(plan, explanation);
    }
}
