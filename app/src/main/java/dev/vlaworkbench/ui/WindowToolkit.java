package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** JavaFX's toolkit with the desktop's own windows. A process has one; it can be begun before the window is asked for. */
public final class WindowToolkit {

    /** How many parts of the window JavaFX redraws apart from each other. */
    private static final String DIRTY_REGIONS = "prism.dirtyregioncount";

    private static final FutureTask<Void> START = new FutureTask<>(() -> {
        // Charts use AWT's shapes and fonts, never its windows.
        System.setProperty("java.awt.headless", "true");
        // A step changes a dozen places of the window. Left at six, JavaFX joins them to regions as large as the window.
        if (System.getProperty(DIRTY_REGIONS) == null) {
            System.setProperty(DIRTY_REGIONS, "15");
        }
        Platform.startup(() -> {});
    }, null);

    private WindowToolkit() {}

    /** Begins to start it on a thread of its own, while the command line is read. */
    public static void begin() {
        Thread.ofPlatform().name("toolkit").daemon(true).start(START);
    }

    /**
     * Starts it, or waits until it has.
     *
     * @throws UserException when there is no display
     */
    static void await() {
        START.run();
        try {
            START.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnsupportedOperationException noDisplay) {
                throw new UserException(
                        "There is no display to open the window on; run 'vla-workbench replay' for files or "
                                + "'vla-workbench render' for a picture of the window instead, or set DISPLAY.",
                        noDisplay);
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
