package dev.vlaworkbench.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks where a file shall go. */
@FunctionalInterface
public interface SavePlace {

    /**
     * Asks, and waits for the answer.
     *
     * @param owner the window that asks
     * @param suggested a file name
     * @param format what it will be
     * @return the file; empty when nobody wants it any more
     */
    Optional<Path> ask(Window owner, String suggested, FigureFormat format);
}
