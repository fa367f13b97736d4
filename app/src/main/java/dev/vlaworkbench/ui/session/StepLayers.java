package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be laid over a step's frame: the score maps and token sets that the strategy names, and those that the workbench
 * reads from the pass itself.
 *
 * @param maps score maps; the last is the cache age, unless the strategy names such a map itself
 * @param sets token sets; what the pass reused and dropped is added where the strategy names no such set
 */
public record StepLayers(List<ScoreMap> maps, List<TokenSet> sets) {

    /** The workbench's own map. */
    public static final String CACHE_AGE = "cache age";

    /** No step, nothing to lay over. */
    public static final StepLayers NONE = new StepLayers(List.of(), List.of());

    /**
     * The layers of a step.
     *
     * @param record what the step left behind
     */
    public static StepLayers of(StepRecord record) {
        List<ScoreMap> maps = new ArrayList<>(record.explanation().scoreMaps());
        double[] ages = record.cacheAges().stream().mapToDouble(age -> age < 0 ? Double.NaN : age).toArray();
        boolean named = maps.stream().anyMatch(map -> map.name().equals(CACHE_AGE));
        if (ages.length == PatchGrid.TOKENS && !named) {
            maps.add(ScoreMap.of(CACHE_AGE, "steps",
                    "model steps since the token's oldest cache entry was computed, before this step", ages));
        }
        List<TokenSet> sets = new ArrayList<>(record.explanation().tokenSets());
        addExecuted(sets, record, TokenSet.Role.REUSED, Disposition.Kind.REUSE, "reused",
                "left the hidden stream; cached keys and values of the step before serve");
        addExecuted(sets, record, TokenSet.Role.DROPPED, Disposition.Kind.DROP, "dropped",
                "left the hidden stream and is no longer attended to");
        return new StepLayers(List.copyOf(maps), List.copyOf(sets));
    }

    private static void addExecuted(List<TokenSet> sets, StepRecord record, TokenSet.Role role, Disposition.Kind kind,
            String name, String description) {
        List<Integer> tokens = record.executedPlan().tokens(kind);
        boolean named = sets.stream().anyMatch(set -> set.role() == role || set.name().equals(name));
        if (!named && !tokens.isEmpty()) {
            sets.add(new TokenSet(name, role, description, tokens));
        }
    }
}
