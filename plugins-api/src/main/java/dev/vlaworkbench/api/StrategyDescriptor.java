package dev.vlaworkbench.api;

import java.util.List;

/**
 * What people are told of a strategy, and what it can be set to.
 *
 * @param id the name on the command line and in files: lower-case letters, digits and hyphens
 * @param name the name on screen, such as "VLA-InfoEntropy"
 * @param description what it does, and what of it is published, read from source or our own reading
 * @param source where the method comes from: a link or a citation; empty when there is none
 * @param parameters its parameters, in the order of the form
 * @param presets named choices of parameters
 */
public record StrategyDescriptor(
        String id,
        String name,
        String description,
        String source,
        List<ParameterSpec> parameters,
        List<Preset> presets) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the id is malformed
     */
    public StrategyDescriptor {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a strategy's id has lower-case letters, digits and hyphens, not '" + id + "'");
        }
        parameters = List.copyOf(parameters);
        presets = List.copyOf(presets);
    }
}
