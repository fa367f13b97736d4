package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How one data set's actions are unnormalised: between the first and 99th percentile where the mask is true.
 *
 * @param key the data set's name in {@code norm_stats}
 * @param q01 first percentile of each action dimension
 * @param q99 99th percentile of each action dimension
 * @param mask whether a dimension is unnormalised at all; the gripper is not
 */
record NormStats(String key, List<Double> q01, List<Double> q99, List<Boolean> mask) {

    /** Leaves [-1, 1] as it is. */
    static final NormStats IDENTITY = new NormStats("none", Collections.nCopies(Action.DIMENSIONS, -1.0),
            Collections.nCopies(Action.DIMENSIONS, 1.0), Collections.nCopies(Action.DIMENSIONS, false));

    /** Copies the lists. */
    NormStats {
        q01 = List.copyOf(q01);
        q99 = List.copyOf(q99);
        mask = List.copyOf(mask);
    }

    /**
     * Reads a checkpoint's statistics; {@code dataset_statistics.json} replaces those of {@code config.json}.
     *
     * @param folder the checkpoint
     * @param wanted the data set; empty where the checkpoint has only one
     * @throws UserException when the data set is not there, several are and none is wanted, or one is malformed
     */
    static NormStats read(Path folder, Optional<String> wanted) {
        Path statistics = folder.resolve("dataset_statistics.json");
        Path file = Files.exists(statistics) ? statistics : folder.resolve("config.json");
        JsonNode all = OpenVlaConfig.readJson(file);
        if (!file.equals(statistics)) {
            all = all.path("norm_stats");
        }
        List<String> keys = List.copyOf(all.propertyNames());
        if (keys.isEmpty()) {
            throw new UserException(file + " has no norm_stats, so actions cannot be unnormalised; use a checkpoint"
                    + " with norm_stats or dataset_statistics.json.");
        }
        if (wanted.isEmpty() && keys.size() > 1) {
            throw new UserException(file + " has statistics of several data sets; choose one with --statistics: "
                    + String.join(", ", keys) + ".");
        }
        String key = wanted.orElse(keys.getFirst());
        if (!all.has(key) && all.has(key + "_no_noops")) {
            key = key + "_no_noops";
        }
        if (!all.has(key)) {
            throw new UserException(file + " has no statistics of the data set '" + key + "'; it has "
                    + String.join(", ", keys) + ".");
        }
        return parse(file, key, all.path(key).path("action"));
    }

    private static NormStats parse(Path file, String key, JsonNode action) {
        List<Double> q01 = numbers(action.path("q01"));
        List<Double> q99 = numbers(action.path("q99"));
        List<Boolean> mask = new ArrayList<>();
        action.path("mask").forEach(flag -> mask.add(flag.asBoolean()));
        if (mask.isEmpty()) {
            mask.addAll(Collections.nCopies(Action.DIMENSIONS, true));
        }
        if (q01.size() != Action.DIMENSIONS || q99.size() != Action.DIMENSIONS || mask.size() != Action.DIMENSIONS) {
            throw new UserException(file + ": the action statistics of '" + key + "' need seven values in q01, q99 and"
                    + " mask; other robots are not supported.");
        }
        return new NormStats(key, q01, q99, mask);
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(value.asDouble()));
        return numbers;
    }
}
