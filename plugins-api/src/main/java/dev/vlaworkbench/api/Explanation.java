package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a strategy wants shown for a step. Every part may be empty; names must be unique within their part. The workbench keeps what
 * it is given for every step, and stops a lane whose strategy gives more than the limits below.
 *
 * @param scoreMaps heatmaps, in the order in which they are offered
 * @param tokenSets sets, in the order in which they are offered
 * @param scalars named numbers of this step, such as {@code k_vis}; finite
 */
public record Explanation(List<ScoreMap> scoreMaps, List<TokenSet> tokenSets, Map<String, Double> scalars) {

    /** The most score maps, token sets or scalars of one answer. */
    public static final int MOST_PARTS = 64;

    /** The most characters of a name or unit. */
    public static final int LONGEST_NAME = 120;

    /** The most characters of the description of a map or set. */
    public static final int LONGEST_DESCRIPTION = 2000;

    /** Copies the parts, keeping their order. */
    public Explanation {
        scoreMaps = List.copyOf(scoreMaps);
        tokenSets = List.copyOf(tokenSets);
        scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
    }

    /** Nothing to show. */
    public static Explanation none() {
        return new Explanation(List.of(), List.of(), Map.of());
    }

    /**
     * Both explanations; where a name stands in both, the later one wins.
     *
     * @param later the explanation given later in the step
     * @return the union
     */
    public Explanation and(Explanation later) {
        Map<String, ScoreMap> maps = new LinkedHashMap<>();
        scoreMaps.forEach(map -> maps.put(map.name(), map));
        later.scoreMaps.forEach(map -> maps.put(map.name(), map));
        Map<String, TokenSet> sets = new LinkedHashMap<>();
        tokenSets.forEach(set -> sets.put(set.name(), set));
        later.tokenSets.forEach(set -> sets.put(set.name(), set));
        Map<String, Double> numbers = new LinkedHashMap<>(scalars);
        numbers.putAll(later.scalars);
        return new Explanation(new ArrayList<>(maps.values()), new ArrayList<>(sets.values()), numbers);
    }
}
