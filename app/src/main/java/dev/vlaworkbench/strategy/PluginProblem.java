package dev.vlaworkbench.strategy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a plug-in archive, or one strategy in it, is not offered. The rest of the catalog is loaded all the same.
 *
 * @param archive the archive as it lies in the plug-ins folder; the folder itself when that is at fault
 * @param sentence names the archive, the fault and the remedy
 * @param cause what was thrown, for people who want the trace
 */
public record PluginProblem(Path archive, String sentence, Optional<Throwable> cause) {}
