package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/**
 * The window as far as it stands before the command line is read, the plug-ins are loaded and the first control is made: its
 * stage, with the episode's first frame and the instruction at their places. {@link WorkbenchLauncher} puts the content into it.
 */
public final class FirstWindow {

    private final FirstWishes wishes;
    private final Start start;
    private final CompletableFuture<Optional<Stage>> shown = new CompletableFuture<>();

    private FirstWindow(FirstWishes wishes, Start start) {
        this.wishes = wishes;
        this.start = start;
    }

    /**
     * Begins to read the episode and to show it, on threads of its own.
     *
     * @param wishes what the first picture depends on
     */
    public static FirstWindow begin(FirstWishes wishes) {
        ExecutorService threads = startThreads();
        FirstWindow window = new FirstWindow(wishes, new Start(wishes, threads));
        threads.execute(window::open);
        return window;
    }

    /** Threads that read while the toolkit starts; none of them keeps the program from ending. */
    static ExecutorService startThreads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("start-", 0).daemon(true).factory());
    }

    private void open() {
        try {
            WindowToolkit.await();
        } catch (UserException | IllegalStateException noDisplay) {
            // Told by whoever opens the content.
            shown.complete(Optional.empty());
            return;
        }
        Platform.runLater(() -> {
            try {
                // A person may close it before there is content; then the program ends as it does later.
                Platform.setImplicitExit(false);
                show();
            } catch (RuntimeException | LinkageError problem) {
                shown.complete(Optional.empty());
            }
        });
    }

    private void show() {
        Stage stage = new Stage();
        Palette palette = ThemeController.palette(start.theme());
        LayoutModel layout = new LayoutModel();
        layout.restore(start.section(layout.section()));
        double scale = ThemeController.scale(start.section(ThemeController.SECTION));
        layout.scaleProperty().set(scale);
        FirstView view = new FirstView(palette, layout, scale);
        WorkbenchWindow.furnish(stage, view);
        stage.getScene().setFill(palette.ground());
        WindowPlace place = new WindowPlace(stage);
        place.restore(start.section(place.section()));
        ObjectProperty<Boolean> settled = new SimpleObjectProperty<>();
        start.sight().thenAccept(sight -> Platform.runLater(() -> {
            sight.ifPresent(view::show);
            settled.set(sight.isPresent());
        }));
        new FirstPicture(settled, () -> {
            if (settled.get() == Boolean.TRUE) {
                SinceStart.log("The frame shows");
            }
            shown.complete(Optional.of(stage));
        }, List.of()).start();
        stage.show();
    }

    /** Waits until the frame was on the screen, or until it is clear that there is none to show. */
    public void await() {
        shown.join();
    }

    /** Whether this is the beginning of the window that is asked for. */
    boolean begins(WorkbenchOptions options) {
        return options.first().equals(wishes);
    }

    /** What the content will want. */
    Start start() {
        return start;
    }

    /** The stage, on the screen; empty where it could not be shown. */
    Optional<Stage> stage() {
        return shown.join();
    }
}
