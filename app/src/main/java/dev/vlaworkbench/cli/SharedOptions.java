package dev.vlaworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command. */
final class SharedOptions {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the trace behind a fault, and more log.")
    private boolean verbose;

    @Option(names = "--plugins", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "Load strategy plug-ins from this folder instead of the workbench's own.")
    private Optional<Path> plugins = Optional.empty();

    @Option(names = "--worlds", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "Load simulated worlds from this folder instead of the workbench's own.")
    private Optional<Path> worlds = Optional.empty();

    boolean verbose() {
        return verbose;
    }

    Path pluginsFolder() {
        return plugins.orElseGet(() -> Home.folder().resolve("plugins"));
    }

    Path worldsFolder() {
        return worlds.orElseGet(() -> Home.folder().resolve("worlds"));
    }

    Path samplesFolder() {
        return Home.folder().resolve("samples");
    }
}
