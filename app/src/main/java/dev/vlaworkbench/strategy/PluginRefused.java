package dev.vlaworkbench.strategy;

import java.nio.file.Path;
import java.util.Optional;

/** An archive cannot be loaded. */
final class PluginRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A refusal.
     *
     * @param fault a clause such as "it has no manifest"
     * @param remedy an imperative such as "build it again"
     * @param cause what was thrown; null when nothing was
     */
    PluginRefused(String fault, String remedy, Throwable cause) {
        super(fault, cause);
        this.remedy = remedy;
    }

    /** The refusal as people are told it. */
    PluginProblem problem(Path archive) {
        return new PluginProblem(
                archive,
                "Plug-in " + archive.getFileName() + " is not loaded: " + getMessage() + "; " + remedy + ".",
                Optional.ofNullable(getCause()));
    }
}
