package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.strategy.PluginStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the manager's buttons ask for.
 *
 * @param choose asks for a file to install
 * @param install installs a file
 * @param enable switches a plug-in on or off
 * @param reload loads one anew
 * @param remove removes one, after asking
 * @param open shows a web page
 */
record PluginActions(
        Runnable choose, Consumer<Path> install, BiConsumer<PluginStatus, Boolean> enable,
        Consumer<PluginStatus> reload,
        Consumer<PluginStatus> remove, Consumer<URI> open) {}
