package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyDescriptor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one archive of the plug-ins folder.
 *
 * @param archive as it lies in the folder
 * @param state whether it was loaded
 * @param info what its manifest says; empty when that cannot be read
 * @param strategies those it offers
 * @param problems why it, or a part of it, is not loaded
 * @param loadedAt when the build that is offered was loaded; empty when none is
 */
public record PluginStatus(
        Path archive, State state, Optional<PluginInfo> info, List<StrategyDescriptor> strategies,
        List<PluginProblem> problems, Optional<Instant> loadedAt) {

    /** Whether an archive was loaded. */
    public enum State {
        /** Its strategies can be run. */
        LOADED,
        /** A person switched it off; none of its code runs. */
        DISABLED,
        /** It cannot be loaded. */
        NOT_LOADED
    }

    /** Copies the lists. */
    public PluginStatus {
        strategies = List.copyOf(strategies);
        problems = List.copyOf(problems);
    }

    /** The plug-in's id, or the file's name where it has none that can be read. */
    public String name() {
        return info.map(PluginInfo::id).orElse(archive.getFileName().toString());
    }
}
