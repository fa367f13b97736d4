package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named choice of parameters, such as a row of a paper's ablation.
 *
 * @param name the name on the command line, such as {@code visual-only}
 * @param description one sentence for people, with where the choice comes from
 * @param values parameter name to value as text; parameters that are not named keep their default
 */
public record Preset(String name, String description, Map<String, String> values) {

    /** Copies the map, keeping its order. */
    public Preset {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
