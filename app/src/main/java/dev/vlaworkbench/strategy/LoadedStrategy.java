package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;

/**
 * A strategy that is offered.
 *
 * @param descriptor checked
 * @param extension the plug-in's object; only ever called on a {@link GuardedThread}
 * @param loader the plug-in's class loader
 * @param archive what it comes from; leased while the strategy runs
 * @param watch on the calls of its latest run
 */
record LoadedStrategy(
        StrategyDescriptor descriptor, StrategyExtension extension, ClassLoader loader, ClassesLease archive,
        StrategyWatch watch) {

    /** The archive's file name, for messages. */
    String file() {
        return archive.path().getFileName().toString();
    }
}
