package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.AttentionInformation;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.ReuseSchedule;
import dev.vlaworkbench.api.ReuseSelection;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.TopTokens;
import dev.vlaworkbench.api.VisualEntropy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VLA-InfoEntropy on one lane. Holds no state: everything it needs of the last step is in the context. */
final class InfoEntropy implements Strategy {

    private static final String IMPORTANT = "Important by visual entropy or by attention information.";

    private final ParameterValues parameters;
    private final boolean looksAtAttention;
    private final boolean layerSchedule;
    private final Guess guess;

    /**
     * @param guess how action tokens behind the first are decoded
     */
    InfoEntropy(ParameterValues parameters, Guess guess) {
        this.parameters = parameters;
        this.looksAtAttention = Selection.of(parameters.choice("selection")).looksAtAttention();
        this.layerSchedule = parameters.flag("schedule");
        this.guess = guess;
    }

    @Override
    public ObservationRequest observations() {
        ObservationRequest request = ObservationRequest.none();
        if (looksAtAttention) {
            request = request.withMeanAttention();
        }
        return layerSchedule ? request.withLayerEntropies() : request;
    }

    @Override
    public StepDecision decide(StepContext context) {
        Budget budget = Budget.at(context.t(), parameters);
        double[] entropy = VisualEntropy.bits(context.frame());
        List<ScoreMap> maps = new ArrayList<>();
        maps.add(ScoreMap.of(
                "visual entropy", "bits", "Shannon entropy of the patch's grey values; the paper divides it by 8.",
                entropy));
        Optional<double[]> information = looksAtAttention
                ? context.lastAttention().map(attention -> AttentionInformation.of(attention.meanOverLayers()))
                : Optional.of(new double[entropy.length]);
        boolean nothingToReuse = context.cache().isEmpty()
                || context.patchSimilarity().isEmpty()
                || information.isEmpty()
                || (layerSchedule && context.lastLayerEntropies().isEmpty());
        if (nothingToReuse) {
            return answer(context, TokenPlan.dense(), ReuseSelection.none(), maps, List.of(), budget);
        }
        double[] similarity = context.patchSimilarity().orElseThrow();
        if (looksAtAttention) {
            maps.add(ScoreMap.of(
                    "attention information", "", "How unevenly the prompt's tokens attended to the patch in the last"
                            + " step: 1 - H / log2 M.",
                    information.get()));
        }
        maps.add(ScoreMap.of(
                "patch similarity", "", "Cosine of the patch's RGB values with the last frame's.", similarity));
        maps.add(ReuseSelection.cacheAge(context.cache()));

        List<Integer> visual = TopTokens.largest(entropy, budget.visual());
        List<Integer> attention = TopTokens.largest(information.get(), budget.attention());
        Set<Integer> important = new LinkedHashSet<>(visual);
        important.addAll(attention);
        ReuseSelection selection = ReuseSelection.of(
                similarity, parameters.real("threshold"), parameters.integer("static_top_k"), important);
        List<TokenSet> sets = List.of(
                new TokenSet(
                        "visual-important", TokenSet.Role.IMPORTANT, "The k_vis patches of the largest visual entropy.",
                        visual),
                new TokenSet(
                        "attention-important", TokenSet.Role.IMPORTANT,
                        "The k_attn patches of the largest attention information.", attention));
        return answer(context, plan(selection, context), selection, maps, sets, budget);
    }

    private TokenPlan plan(ReuseSelection selection, StepContext context) {
        return layerSchedule
                ? ReuseSchedule.plan(
                        selection.reusable(), ReuseSchedule.shares(context.lastLayerEntropies().orElseThrow()))
                : TokenPlan.dense().with(selection.reusable(), Disposition.reuseFrom(0));
    }

    private StepDecision answer(
            StepContext context, TokenPlan plan, ReuseSelection selection, List<ScoreMap> maps, List<TokenSet> sets,
            Budget budget) {
        Map<String, Double> budgets = new LinkedHashMap<>();
        budgets.put("k_vis", (double) budget.visual());
        budgets.put("k_attn", (double) budget.attention());
        Explanation own = new Explanation(maps, sets, budgets);
        return new StepDecision.RunModel(plan, guess.decoding(context), own.and(selection.explain(plan, IMPORTANT)));
    }
}
