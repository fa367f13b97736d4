package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The stage that shows the frame before there is a window to show it in, and what becomes of it. */
@ExtendWith(ApplicationExtension.class)
class FirstWindowFxTest {

    /** Fonts differ from one system to the next, and in a window as narrow as this the line over the frame takes two rows. */
    private static final double A_ROW = 20;
    /** How many looks in a row must find a node at one place. */
    private static final int STILL = 5;
    /** Longer than a window waits for a frame and adds its panels. */
    private static final long REST_NANOS = 2_500_000_000L;

    private final SyntheticBackend backend = new SyntheticBackend();
    private Stage stage;
    private WorkbenchWindow window;
    private boolean rested;

    private void begin(LayoutModel layout) {
        onFx(() -> {
            stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(800);
            FirstView view = new FirstView(Palette.DARK, layout, 1);
            WorkbenchWindow.furnish(stage, view);
            view.show(new FirstSight(new SyntheticEpisode("demo_0", "push the plate", 7).frame(0), "push the plate"));
            stage.show();
            return null;
        });
    }

    private void goOn(Runnable open) {
        onFx(() -> {
            window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK));
            open.run();
            window.showFrameFirst(() -> rested = true);
            return null;
        });
    }

    private Bounds place(String id) {
        return onFx(() -> {
            Node node = stage.getScene().lookup(id);
            return node == null ? null : node.localToScene(node.getLayoutBounds());
        });
    }

    /** Where a node is once the window has found its size. */
    private Bounds restingPlace(String id) {
        List<Bounds> seen = new ArrayList<>();
        until("comes to rest", () -> {
            seen.add(place(id));
            int count = seen.size();
            return count > STILL && seen.getLast() != null && seen.getLast().getWidth() > 0
                    && seen.subList(count - STILL, count).stream().allMatch(seen.getLast()::equals);
        });
        return seen.getLast();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            if (window != null) {
                window.stop();
            }
            stage.hide();
            return null;
        });
        if (window != null) {
            window.controller().close();
        }
    }

    @Test
    void theFrameStaysWhereItIsWhenTheContentComes() {
        begin(new LayoutModel());
        Bounds first = restingPlace("#first-frame");
        goOn(() -> window.controller().session().openEpisode(Path.of("one.hdf5")));
        until("does the rest", () -> rested);
        Bounds then = restingPlace("#frame-canvas");
        assertEquals(first.getMinX(), then.getMinX(), A_ROW);
        assertEquals(first.getMinY(), then.getMinY(), A_ROW);
        assertEquals(first.getWidth(), then.getWidth(), A_ROW);
    }

    @Test
    void theSameStageAndSceneAreTakenOver() {
        begin(new LayoutModel());
        var scene = onFx(stage::getScene);
        goOn(() -> window.controller().session().openEpisode(Path.of("one.hdf5")));
        until("does the rest", () -> rested);
        assertSame(scene, onFx(stage::getScene));
        assertNull(place("#first-frame"));
        assertNotNull(place("#left-panel"));
    }

    @Test
    void closedBeforeItsPanelsCameItDoesNothingMore() {
        begin(new LayoutModel());
        goOn(() -> {
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            stage.setOnHidden(event -> window.stop());
            Platform.runLater(stage::hide);
        });
        long closed = System.nanoTime();
        until("lets the time pass in which it would do the rest", () -> System.nanoTime() - closed > REST_NANOS);
        assertFalse(rested);
        assertNull(place("#left-panel"));
    }

    @Test
    void theContentComesWithoutAnEpisodeToo() {
        begin(new LayoutModel());
        goOn(() -> {});
        until("does the rest", () -> rested);
        assertNotNull(place("#frame-canvas"));
    }

    @Test
    void panelsThatAreHiddenLeaveTheirPlaceToTheFrame() {
        LayoutModel layout = new LayoutModel();
        layout.shownProperty(Panel.LEFT).set(false);
        layout.shownProperty(Panel.TIME).set(false);
        begin(layout);
        assertEquals(14, restingPlace("#first-frame").getMinX(), 1);
        assertTrue(place("#first-frame").getWidth() > 600, "the frame has no room");
    }
}
