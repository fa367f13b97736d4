package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be laid over a step's frame: the score maps and token sets that the strategy names, and those that the workbench
 * reads from the pass itself.
 *
 * @param maps score maps; the last is the cache age, unless the strategy names such a map itself
 * @param sets token sets; what the pass reused and dropped is added where the strategy names no such set
 * @param counts what the step did with its tokens
 */
public record StepLayers(List<ScoreMap> maps, List<TokenSet> sets, TokenCounts counts) {

    /** The workbench's own map. */
    public static final String CACHE_AGE = "cache age";

    /** Attention of the words that a person chose. */
    public static final String WORD_ATTENTION = "word attention";

    /** No step, nothing to lay over. */
    public static final StepLayers NONE = new StepLayers(List.of(), List.of(), TokenCounts.NONE);

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
        return new StepLayers(List.copyOf(maps), List.copyOf(sets), TokenCounts.of(record));
    }

    /**
     * These layers and more maps behind them; one whose name the strategy uses itself is left out.
     *
     * @param more score maps
     */
    public StepLayers with(List<ScoreMap> more) {
        List<ScoreMap> all = new ArrayList<>(maps);
        more.stream().filter(map -> map(map.name()).isEmpty()).forEach(all::add);
        return new StepLayers(List.copyOf(all), sets, counts);
    }

    /**
     * How a map's values differ from the same map at another step.
     *
     * @param now the map of the step shown
     * @param before the map of the other step
     * @return now minus before; no value where either has none
     */
    public static ScoreMap change(ScoreMap now, ScoreMap before) {
        double[] change = now.toArray();
        double[] subtracted = before.toArray();
        for (int token = 0; token < change.length; token++) {
            change[token] -= subtracted[token];
        }
        return ScoreMap.of(now.name(), now.unit(), "Change since the step before. " + now.description(), change);
    }

    /** A score map by its name. */
    public Optional<ScoreMap> map(String name) {
        return maps.stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** A token set by its name. */
    public Optional<TokenSet> set(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
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
