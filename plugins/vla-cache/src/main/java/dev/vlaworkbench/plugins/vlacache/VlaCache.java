package dev.vlaworkbench.plugins.vlacache;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.ReuseSchedule;
import dev.vlaworkbench.api.ReuseSelection;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TopTokens;
import java.util.List;
import java.util.Map;

/** VLA-Cache on one lane. Holds no state: everything it needs of the last step is in the context. */
final class VlaCache implements Strategy {

    /** The layer whose attention says what the instruction is about, of a 32-layer decoder. */
    private static final int PUBLISHED_RELEVANCE_LAYER = 15;

    private static final String IMPORTANT = "Among those that the prompt attended to most in the last step.";

    private final double threshold;
    private final int staticTopK;
    private final int relevantTopK;
    private final int maxAge;
    private final int keyframe;
    private final int relevanceLayer;

    VlaCache(ParameterValues parameters, ModelShape model) {
        this.threshold = parameters.real("threshold");
        this.staticTopK = parameters.integer("static_top_k");
        this.relevantTopK = parameters.integer("relevant_top_k");
        this.maxAge = parameters.integer("max_age");
        this.keyframe = parameters.integer("keyframe");
        this.relevanceLayer = ReuseSchedule.scaled(PUBLISHED_RELEVANCE_LAYER, model.layers());
    }

    @Override
    public ObservationRequest observations() {
        return ObservationRequest.none().withLayerAttention(relevanceLayer).withLayerEntropies();
    }

    @Override
    public StepDecision decide(StepContext context) {
        boolean nothingToReuse = context.cache().isEmpty()
                || context.patchSimilarity().isEmpty()
                || context.lastAttention().isEmpty()
                || context.lastLayerEntropies().isEmpty();
        if (nothingToReuse) {
            return new StepDecision.RunModel(
                    TokenPlan.dense(), ReuseSelection.none().explain(TokenPlan.dense(), IMPORTANT));
        }
        double[] similarity = context.patchSimilarity().orElseThrow();
        double[] relevance = context.lastAttention().orElseThrow().meanOverWords(relevanceLayer);
        ReuseSelection selection = ReuseSelection.of(
                similarity, threshold, staticTopK, TopTokens.largest(relevance, relevantTopK));
        TokenPlan plan = isKeyframe(context.t())
                ? TokenPlan.dense()
                : ReuseSchedule.plan(
                        fresh(selection.reusable(), context.cache()),
                        ReuseSchedule.shares(context.lastLayerEntropies().orElseThrow()));
        Explanation maps = new Explanation(
                List.of(
                        ScoreMap.of(
                                "patch similarity", "", "Cosine of the patch's RGB values with the last frame's.",
                                similarity),
                        ScoreMap.of(
                                "relevance attention", "", "Attention of the prompt's tokens in the last step at layer "
                                        + relevanceLayer + ", mean over heads and tokens.",
                                relevance),
                        ReuseSelection.cacheAge(context.cache())),
                List.of(),
                Map.of());
        return new StepDecision.RunModel(plan, maps.and(selection.explain(plan, IMPORTANT)));
    }

    private boolean isKeyframe(int t) {
        return keyframe > 0 && t % keyframe == 0;
    }

    private List<Integer> fresh(List<Integer> reusable, CacheView cache) {
        return reusable.stream().filter(token -> maxAge == 0 || cache.oldest(token) <= maxAge).toList();
    }
}
