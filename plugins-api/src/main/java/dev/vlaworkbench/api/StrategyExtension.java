package dev.vlaworkbench.api;

import org.pf4j.ExtensionPoint;

/**
 * The extension point of a strategy plug-in: implement it, annotate the class with {@link org.pf4j.Extension}, and pack it
 * into an archive with a PF4J manifest.
 *
 * <p>The workbench calls it from a thread of its own with a time limit; it needs a public constructor without arguments and
 * must hold no state.
 */
public interface StrategyExtension extends ExtensionPoint {

    /** What people are told of the strategy; the same at every call. */
    StrategyDescriptor descriptor();

    /**
     * Makes a strategy for one lane.
     *
     * @param parameters the complete, checked choice of parameters
     * @param model the model's dimensions
     * @return a fresh instance that shares nothing with others
     * @throws IllegalArgumentException with one sentence when the parameters do not fit each other or the model
     */
    Strategy create(ParameterValues parameters, ModelShape model);
}
