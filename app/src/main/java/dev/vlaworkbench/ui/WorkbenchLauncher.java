package dev.vlaworkbench.ui;

import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import dev.vlaworkbench.ui.memory.SettingsFolder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window from the command line. */
public final class WorkbenchLauncher {

    /** Made before there are threads: several that ask for the first logger at once make SLF4J complain. */
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchLauncher.class);

    /** A step that is being computed when the window closes is waited for this long. */
    private static final long PATIENCE_SECONDS = 5;

    private WorkbenchLauncher() {}

    /**
     * Opens the window and returns when it was closed and everything behind it has ended.
     *
     * @param options what it opens with
     * @param begun a window that was begun before the options were known; taken where it is the beginning of this one
     * @throws dev.vlaworkbench.UserException when there is no display, no plug-in folder or no such strategy
     */
    public static void open(WorkbenchOptions options, Optional<FirstWindow> begun) {
        // Files and plug-ins are read while the toolkit starts; neither needs the other.
        ExecutorService threads = FirstWindow.startThreads();
        Optional<FirstWindow> first = begun.filter(window -> window.begins(options));
        Start start = first.map(FirstWindow::start).orElseGet(() -> new Start(options.first(), threads));
        CompletableFuture<LocalBackend> loading = CompletableFuture
                .supplyAsync(() -> new LocalBackend(options.plugins(), options.worlds(),
                        SettingsFolder.find().resolve("rollouts"), options.device()), threads);
        WindowToolkit.await();
        try {
            LocalBackend backend = loaded(loading);
            start.episode().ifPresent(backend::expect);
            List<StrategyChoice> named = options.strategies().stream().map(backend::choose).toList();
            StrategyChoice usual = backend.choose(WorkbenchOptions.DEFAULT_STRATEGY);
            Optional<Stage> shown = first.flatMap(FirstWindow::stage);
            begun.flatMap(FirstWindow::stage).filter(stage -> shown.isEmpty())
                    .ifPresent(stage -> Platform.runLater(stage::hide));
            CompletableFuture<Optional<WorkbenchWindow>> opened = new CompletableFuture<>();
            CompletableFuture<Void> hidden = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    boolean closed = shown.isPresent() && !shown.get().isShowing();
                    opened.complete(closed
                            ? Optional.empty()
                            : Optional.of(show(shown.orElseGet(Stage::new), options, start, backend,
                                    named.isEmpty() ? List.of(usual) : named, hidden)));
                } catch (RuntimeException | LinkageError problem) {
                    opened.completeExceptionally(problem);
                }
            });
            opened.join().ifPresent(window -> {
                hidden.join();
                close(window);
            });
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

    private static WorkbenchWindow show(Stage stage, WorkbenchOptions options, Start start, LocalBackend backend,
            List<StrategyChoice> strategies, CompletableFuture<Void> hidden) {
        WorkbenchWindow window = new WorkbenchWindow(stage, backend, new ThemeController(start.theme()),
                start.memory());
        stage.setOnHidden(event -> {
            window.stop();
            hidden.complete(null);
        });
        Runnable rest = window.controller().beginWithEpisode(options);
        window.controller().begin(strategies);
        window.showFrameFirst(rest);
        if (Boolean.getBoolean(Rehearsal.PROPERTY)) {
            Rehearsal.begin(window.controller(), stage::hide);
        }
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
