package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.dialog.FxDialogs;
import dev.vlaworkbench.ui.WorkbenchController.WindowActions;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.session.Backend;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: a stage, its content, and the one ticker that brings the content up to date. For the FX thread. */
public final class WorkbenchWindow {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchWindow.class);
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    /** Room for what the system draws around the content; a title bar off the screen could not be taken hold of. */
    private static final double FRAME_WIDTH = 12;
    private static final double FRAME_HEIGHT = 44;

    private final Stage stage;
    private final ThemeController theme;
    private final WorkbenchController controller;
    /** Gives up what of the start is still to be done: closed in its first second, the window must not load a model after that. */
    private Runnable leaveOff = () -> {};
    /** Before every picture: a step that is gone to, by whatever means, stands in the next one. */
    private final AnimationTimer ticker = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            tick();
        }
    };

    /**
     * A window that is not shown yet, begins afresh and remembers nothing.
     *
     * @param stage where it is put
     * @param backend the layers below; closed by the content's {@link WorkbenchController#close}
     * @param theme dresses it
     */
    public WorkbenchWindow(Stage stage, Backend backend, ThemeController theme) {
        this(stage, backend, theme, new Memory(Optional.empty()));
    }

    /**
     * A window that is not shown yet.
     *
     * @param stage where it is put
     * @param backend the layers below; closed by the content's {@link WorkbenchController#close}
     * @param theme dresses it
     * @param memory what is remembered from one start to the next
     */
    public WorkbenchWindow(Stage stage, Backend backend, ThemeController theme, Memory memory) {
        this.stage = stage;
        this.theme = theme;
        controller = new WorkbenchController(backend, new FxDialogs(stage), theme, memory, Platform::runLater,
                new WindowActions(() -> stage.setFullScreen(!stage.isFullScreen()), stage::hide));
        if (!stage.isShowing()) {
            furnish(stage, controller.view());
        }
        controller.attach(stage.getScene());
        memory.add(new WindowPlace(stage));
    }

    /**
     * Makes a stage the workbench's.
     *
     * @param stage not shown yet
     * @param content what it begins with
     */
    static void furnish(Stage stage, Parent content) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(content, Math.min(WIDTH, screen.getWidth() - FRAME_WIDTH),
                Math.min(HEIGHT, screen.getHeight() - FRAME_HEIGHT)));
        stage.setTitle("VLA Token Workbench");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
    }

    private void tick() {
        controller.tick(System.nanoTime());
    }

    /** The content. */
    public WorkbenchController controller() {
        return controller;
    }

    /** Shows the whole window and starts its ticker. */
    public void show() {
        controller.view().complete();
        takeOver();
        open();
    }

    /**
     * Shows the window with the frame, starts its ticker, and adds the panels when the frame was on the screen. A stage that
     * shows the frame already keeps what it shows until this window has the frame too.
     *
     * @param then done after that
     */
    void showFrameFirst(Runnable then) {
        boolean begun = stage.isShowing();
        List<Runnable> rest = new ArrayList<>();
        rest.add(this::takeOver);
        rest.addAll(controller.view().parts());
        rest.add(() -> SinceStart.log("The panels show"));
        rest.add(then);
        FirstPicture first = new FirstPicture(controller.model().overlay().frameProperty(),
                begun ? () -> {} : () -> SinceStart.log("The frame shows"), rest);
        leaveOff = first::stop;
        first.start();
        open();
    }

    private void takeOver() {
        stage.getScene().setRoot(controller.view());
    }

    private void open() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> {
            LOG.error("Uncaught in the window", problem);
            controller.tellOfFault(problem);
        });
        stage.show();
        ticker.start();
    }

    /** Stops the ticker, and the start where it is not done yet. The content is closed apart, since that may block. */
    public void stop() {
        leaveOff.run();
        ticker.stop();
        controller.save();
        theme.close();
    }
}
