package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.memory.SessionFile;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import dev.vlaworkbench.ui.memory.SettingsFolder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window from the command line. */
public final class WorkbenchLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchLauncher.class);

    /** A step that is being computed when the window closes is waited for this long. */
    private static final long PATIENCE_SECONDS = 5;

    private WorkbenchLauncher() {}

    /**
     * Opens the window and returns when it was closed and everything behind it has ended.
     *
     * @param options what it opens with
     * @throws UserException when there is no display, no plug-in folder or no such strategy
     */
    public static void open(WorkbenchOptions options) {
        // Plug-ins are loaded while the toolkit starts; neither needs the other.
        CompletableFuture<LocalBackend> loading = CompletableFuture
                .supplyAsync(() -> new LocalBackend(options.plugins(), options.worlds(),
                        SettingsFolder.find().resolve("rollouts"), options.device()));
        startToolkit();
        try {
            LocalBackend backend = loaded(loading);
            List<StrategyChoice> named = options.strategies().stream().map(backend::choose).toList();
            StrategyChoice usual = backend.choose(WorkbenchOptions.DEFAULT_STRATEGY);
            CompletableFuture<WorkbenchWindow> opened = new CompletableFuture<>();
            CompletableFuture<Void> hidden = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    opened.complete(show(options, backend, named.isEmpty() ? List.of(usual) : named, hidden));
                } catch (RuntimeException | LinkageError problem) {
                    opened.completeExceptionally(problem);
                }
            });
            WorkbenchWindow window = opened.join();
            hidden.join();
            close(window);
        } finally {
            Platform.exit();
        }
    }

    private static LocalBackend loaded(CompletableFuture<LocalBackend> loading) {
        try {
            return loading.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException fault ? fault : wrapped;
        }
    }

    private static void startToolkit() {
        // Charts use AWT's shapes and fonts, never its windows.
        System.setProperty("java.awt.headless", "true");
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException noDisplay) {
            throw new UserException(
                    "There is no display to open the window on; run 'vla-workbench replay' for files or "
                            + "'vla-workbench render' for a picture of the window instead, or set DISPLAY.",
                    noDisplay);
        }
    }

    private static WorkbenchWindow show(WorkbenchOptions options, LocalBackend backend,
            List<StrategyChoice> strategies, CompletableFuture<Void> hidden) {
        Stage stage = new Stage();
        Memory memory = new Memory(options.session().map(SessionFile::new));
        WorkbenchWindow window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.SYSTEM), memory);
        stage.setOnHidden(event -> {
            window.stop();
            hidden.complete(null);
        });
        window.controller().begin(options);
        window.controller().begin(strategies);
        window.show();
        return window;
    }

    private static void close(WorkbenchWindow window) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Thread.ofPlatform().name("closing").daemon(true).start(() -> {
            try {
                window.controller().close();
            } finally {
                closed.complete(null);
            }
        });
        try {
            closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            LOG.info("A step is still being computed; it is left behind.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
