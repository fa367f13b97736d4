package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.Merge;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** SparseVLM on one lane. Keeps this step's raters from layer 0 on. */
final class SparseVlm implements Strategy {

    /** Boundaries behind the sparse layers 2, 6, 15 and 19. */
    private static final List<Integer> PUBLISHED_BOUNDARIES = List.of(3, 7, 16, 20);

    /** The share of the dropped tokens that is recycled, and how many of those make one. */
    private static final double RECYCLED = 0.3;
    private static final int CLUSTER = 10;

    private final ParameterValues parameters;
    private final boolean byRank;
    private final boolean recycles;
    private final boolean renumbers;
    /** Boundary to the index of its budget; where a shallow decoder makes two fall together the later one counts. */
    private final TreeMap<Integer, Integer> boundaries = new TreeMap<>();
    private List<Integer> raters = List.of();

    SparseVlm(ParameterValues parameters, ModelShape model) {
        this.parameters = parameters;
        this.byRank = parameters.choice("rule").equals("rank");
        this.recycles = parameters.flag("recycle");
        this.renumbers = parameters.flag("renumber");
        int count = parameters.flag("fourth") ? PUBLISHED_BOUNDARIES.size() : PUBLISHED_BOUNDARIES.size() - 1;
        for (int i = 0; i < count; i++) {
            boundaries.put(ReuseSchedule.scaledBoundary(PUBLISHED_BOUNDARIES.get(i), model.layers()), i);
        }
    }

    @Override
    public ObservationRequest observations() {
        List<Integer> all = new ArrayList<>(boundaries.keySet());
        List<Integer> products = new ArrayList<>(List.of(0));
        if (recycles) {
            products.addAll(all);
        }
        return ObservationRequest.none().withProductsBefore(products.toArray(Integer[]::new))
                .withDecisionsBefore(all.toArray(Integer[]::new));
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
            raters = context.hiddenProducts().map(products -> Raters.above(Raters.relevance(products)))
                    .orElse(List.of());
            return new LayerDecision(context.plan(), Explanation.none());
        }
        List<Integer> visual = IntStream.range(0, PatchGrid.TOKENS)
                .filter(token -> context.plan().of(token).computedAt(context.layer() - 1)).boxed().toList();
        if (raters.isEmpty() || visual.isEmpty()) {
            return new LayerDecision(context.plan(), Explanation.none());
        }
        double[] score = Raters.score(context.textAttention(), raters);
        int keep = keep(context, visual);
        List<Integer> best = visual.stream()
                .sorted(Comparator.comparingDouble((Integer token) -> -score[token]).thenComparing(token -> token))
                .toList();
        List<Integer> kept = best.subList(0, keep);
        List<Integer> dropped = best.subList(keep, best.size());
        List<List<Integer>> recycled = context.hiddenProducts().filter(products -> recycles && !dropped.isEmpty())
                .map(products -> recycled(dropped, products)).orElse(List.of());
        return new LayerDecision(plan(context, kept, recycled), explanation(context.layer(), score, kept, recycled));
    }

    private int keep(LayerContext context, List<Integer> visual) {
        int atMost = visual.size() - 1;
        if (!byRank) {
            return Math.min(atMost, Budgets.fixed(parameters.choice("retain"), boundaries.get(context.layer())));
        }
        int rank = Budgets.rank(context.textAttention(), raters, visual);
        return rank == visual.size()
                ? rank
                : Math.clamp((int) Math.floor(parameters.real("scale") * rank + parameters.integer("bias")), 0, atMost);
    }

    /** The best of the dropped tokens, in clusters. */
    private static List<List<Integer>> recycled(List<Integer> dropped, HiddenProducts products) {
        List<Integer> again = dropped.subList(
                0, Math.min(dropped.size(), (int) Math.floor(RECYCLED * dropped.size()) + 1));
        double[][] distance = new double[again.size()][again.size()];
        for (int i = 0; i < distance.length; i++) {
            for (int j = 0; j < distance.length; j++) {
                int one = again.get(i);
                int other = again.get(j);
                double squares = products.visual(one, one) + products.visual(other, other)
                        - 2 * products.visual(one, other);
                distance[i][j] = i == j ? 0 : Math.sqrt(Math.max(0, squares) / products.width());
            }
        }
        return DensityPeaks.clusters(distance, again.size() / CLUSTER + 1).stream()
                .map(cluster -> cluster.stream().map(again::get).toList()).toList();
    }

    private TokenPlan plan(LayerContext context, List<Integer> kept, List<List<Integer>> recycled) {
        int boundary = context.layer();
        List<Integer> staying = new ArrayList<>(kept);
        recycled.forEach(cluster -> staying.add(cluster.getFirst()));
        TokenPlan plan = context.plan().droppingAllBut(staying, boundary);
        for (List<Integer> cluster : recycled) {
            plan = plan.merging(new Merge(boundary, cluster));
        }
        return renumbers ? plan.renumberingFrom(boundary) : plan;
    }

    private Explanation explanation(int boundary, double[] score, List<Integer> kept, List<List<Integer>> recycled) {
        String where = ", layer " + (boundary - 1);
        List<Integer> carriers = recycled.stream().map(List::getFirst).toList();
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("raters", (double) raters.size());
        scalars.put("kept" + where, (double) kept.size());
        scalars.put("recycled" + where, (double) carriers.size());
        return new Explanation(
                List.of(
                        ScoreMap.of(
                                "rater attention" + where, "", "Attention of the raters, mean over heads and raters.",
                                score)),
                List.of(
                        new TokenSet(
                                "kept" + where, TokenSet.Role.IMPORTANT, "The raters attended to them most.", kept),
                        new TokenSet(
                                "recycled" + where, TokenSet.Role.OTHER,
                                "Each carries the mean of a cluster of dropped tokens.",
                                carriers)),
                scalars);
    }
}
