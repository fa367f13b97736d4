package dev.vlaworkbench.ui.plugin;

import java.net.URI;

/** Shows a web page outside of the workbench. */
@FunctionalInterface
public interface LinkOpener {

    /**
     * Asks the desktop to show a page; does not wait for it.
     *
     * @param page an {@code http} or {@code https} address
     * @throws dev.vlaworkbench.UserException when there is nothing that could show it
     */
    void open(URI page);
}
