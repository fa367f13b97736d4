package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.nio.file.Path;

/**
 * A strategy that is offered.
 *
 * @param descriptor checked
 * @param extension the plug-in's object; only ever called on a {@link GuardedThread}
 * @param loader the plug-in's class loader
 * @param archive the archive as it lies in the plug-ins folder
 */
record LoadedStrategy(
        StrategyDescriptor descriptor, StrategyExtension extension, ClassLoader loader, Path archive) {}
