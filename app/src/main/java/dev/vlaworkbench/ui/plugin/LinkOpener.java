package dev.vlaworkbench.ui.plugin;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Shows a web page outside of the workbench. */
@FunctionalInterface
public interface LinkOpener {

    /**
     * Asks the desktop to show a page; does not wait for it.
     *
     * @param page an {@code http} or {@code https} address
     * @return done, on any thread, when the desktop took it; fails with a {@link dev.vlaworkbench.UserException} where it did not
     * @throws dev.vlaworkbench.UserException when there is nothing that could show it
     */
    CompletionStage<Void> open(URI page);
}
