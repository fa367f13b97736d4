package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.session.LayerStore;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.Arrays;
import java.util.Optional;

/**
 * One patch over the control steps of a run.
 *
 * @param fates what happened to it at each step; null where the step is not computed
 * @param scores its value in one map; NaN where it has none
 * @param ages its cache age before each step; NaN where the cache lacked it or the step is not computed
 * @param map the map's name; empty without one
 */
public record Biography(Fate[] fates, double[] scores, double[] ages, String map) {

    /** What happened to a patch at a step. */
    public enum Fate {
        /** Computed because a set of important tokens held it. */
        IMPORTANT,
        /** Computed. */
        COMPUTED,
        /** Cached keys and values served. */
        REUSED,
        /** Dropped. */
        DROPPED,
        /** The strategy gave the action itself. */
        SKIPPED
    }

    /**
     * The life of a patch.
     *
     * @param layers the run's layers
     * @param token visual token
     * @param map whose scores; empty for none
     */
    public static Biography of(LayerStore layers, int token, String map) {
        int steps = layers.records().steps();
        Fate[] fates = new Fate[steps];
        double[] scores = new double[steps];
        double[] ages = new double[steps];
        Arrays.fill(scores, Double.NaN);
        Arrays.fill(ages, Double.NaN);
        for (int t = 0; t < steps; t++) {
            Optional<StepRecord> record = layers.records().record(t);
            if (record.isPresent()) {
                fates[t] = fate(record.get(), token);
                int age = record.get().cacheAges().get(token);
                ages[t] = age < 0 ? Double.NaN : age;
                scores[t] = score(layers, record.get(), token, map);
            }
        }
        return new Biography(fates, scores, ages, map);
    }

    private static Fate fate(StepRecord record, int token) {
        if (!record.modelRan()) {
            return Fate.SKIPPED;
        }
        Disposition.Kind kind = record.executedPlan().of(token).kind();
        return switch (kind) {
            case REUSE -> Fate.REUSED;
            case DROP -> Fate.DROPPED;
            case COMPUTE -> record.explanation().tokenSets().stream()
                    .anyMatch(set -> set.role() == TokenSet.Role.IMPORTANT && set.tokens().contains(token))
                            ? Fate.IMPORTANT
                            : Fate.COMPUTED;
        };
    }

    /** Layers that are not made yet are not made for this: a long episode would take too long at once. */
    private static double score(LayerStore layers, StepRecord record, int token, String map) {
        if (map.equals(StepLayers.CACHE_AGE)) {
            return record.cacheAges().get(token) < 0 ? Double.NaN : record.cacheAges().get(token);
        }
        return layers.made(record.t()).flatMap(step -> step.map(map))
                .or(() -> record.explanation().scoreMaps().stream().filter(own -> own.name().equals(map)).findFirst())
                .map((ScoreMap scores) -> scores.at(token)).orElse(Double.NaN);
    }

    /** How many steps the patch had a fate. */
    public long count(Fate fate) {
        return Arrays.stream(fates).filter(fate::equals).count();
    }
}
