package dev.vlaworkbench.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which tokens may be reused at a step, by the rule that VLA-Cache set and others vary: the static set minus the important set.
 *
 * @param staticTokens tokens that look like they did in the last frame, ascending
 * @param important tokens that must be computed, ascending
 * @param reusable static tokens that are not important, ascending
 */
public record ReuseSelection(List<Integer> staticTokens, List<Integer> important, List<Integer> reusable) {

    /** Nothing static, nothing important: the first step of an episode. */
    public static ReuseSelection none() {
        return new ReuseSelection(List.of(), List.of(), List.of());
    }

    /**
     * Chooses.
     *
     * @param similarity 256 similarities with the last frame, as {@link PatchSimilarity} gives them
     * @param threshold smallest similarity of a static token
     * @param count most static tokens, the most similar first
     * @param important tokens that must be computed
     * @return the three sets
     */
    public static ReuseSelection of(
            double[] similarity, double threshold, int count, Collection<Integer> important) {
        TreeSet<Integer> staticTokens = new TreeSet<>(TopTokens.largestFrom(similarity, count, threshold));
        TreeSet<Integer> reusable = new TreeSet<>(staticTokens);
        TreeSet<Integer> kept = new TreeSet<>(important);
        reusable.removeAll(kept);
        return new ReuseSelection(List.copyOf(staticTokens), List.copyOf(kept), List.copyOf(reusable));
    }

    /**
     * The sets and their sizes for display.
     *
     * @param plan the plan made from this selection
     * @param importantBecause one sentence that says what makes a token important
     * @return token sets {@code static}, {@code important} and {@code reused}; scalars of the same names and {@code reusable},
     *     the size of static minus important, of which a layer schedule may leave some computed
     */
    public Explanation explain(TokenPlan plan, String importantBecause) {
        List<Integer> reused = plan.tokens(Disposition.Kind.REUSE);
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put("static", (double) staticTokens.size());
        sizes.put("important", (double) important.size());
        sizes.put("reusable", (double) reusable.size());
        sizes.put("reused", (double) reused.size());
        return new Explanation(
                List.of(),
                List.of(
                        new TokenSet(
                                "static", TokenSet.Role.STATIC,
                                "The most similar to the last frame, above the threshold.",
                                staticTokens),
                        new TokenSet("important", TokenSet.Role.IMPORTANT, importantBecause, important),
                        new TokenSet(
                                "reused", TokenSet.Role.REUSED,
                                "Static, not important, and out of the hidden stream from some layer on.", reused)),
                sizes);
    }

    /**
     * How old each token's cache entry is before a step.
     *
     * @param cache the lane's cache
     * @return the map {@code cache age}, in model steps; NaN where a layer lacks the token
     */
    public static ScoreMap cacheAge(CacheView cache) {
        double[] ages = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            int age = cache.oldest(token);
            ages[token] = age == CacheView.ABSENT ? Double.NaN : age;
        }
        return ScoreMap.of(
                "cache age", "steps", "Model steps since the oldest of the token's keys and values was computed.",
                ages);
    }
}
