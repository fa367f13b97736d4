package dev.vlaworkbench.ui.render;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** JavaFX without a display: its headless platform with the software pipeline. */
final class HeadlessToolkit {

    private HeadlessToolkit() {}

    /** Starts the toolkit, unless one runs already. */
    static void start() {
        setUnlessSet("glass.platform", "Headless");
        setUnlessSet("prism.order", "sw");
        setUnlessSet("java.awt.headless", "true");
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // Any toolkit that runs can take a picture.
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Runs work on the FX thread and waits for it.
     *
     * @param <T> what the work gives
     * @param work may throw anything; an unchecked exception comes out as it is
     */
    static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        try {
            return result.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw wrapped;
        }
    }
}
