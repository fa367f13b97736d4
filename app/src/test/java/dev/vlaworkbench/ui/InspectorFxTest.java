package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Popover;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.Viewport;
import dev.vlaworkbench.ui.inspect.AttentionModel.Source;
import dev.vlaworkbench.ui.inspect.Biography.Fate;
import dev.vlaworkbench.ui.inspect.PatchInspection;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Looks into a step as a person would: overlays, patches, words, ranges, zoom. */
@ExtendWith(ApplicationExtension.class)
class InspectorFxTest {

    private static final int STEP = 20;

    private final SyntheticBackend backend = new SyntheticBackend();
    private Stage stage;
    private WorkbenchWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK));
        window.show();
    }

    @BeforeEach
    void open() {
        backend.steps.release(1000);
        onFx(() -> {
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            return null;
        });
        until("computes everything", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        onFx(() -> {
            model().playback().playingProperty().set(false);
            model().playback().goTo(STEP);
            return null;
        });
        until("prepares the frames", () -> overlay().previousProperty().get().map("pixel change").isPresent()
                && model().step().titleProperty().get().equals("Step " + STEP));
    }

    @AfterEach
    void close() {
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
    }

    @Test
    void aClickLocksAPatchAndTheKeysMoveAndFreeIt(FxRobot robot) {
        robot.clickOn(at(patchPoint(103)));
        until("locks the patch", () -> overlay().lockedProperty().get() == 103);
        until("says so", () -> text("#inspected-patch").startsWith("Patch 103"));
        PatchInspection patch = inspected();
        assertEquals(Fate.REUSED, patch.fate());
        assertEquals(List.of("static", "reused"), patch.memberships().stream().map(set -> set.set()).toList());
        assertEquals("similar to the last frame", patch.memberships().getFirst().rule());
        assertTrue(patch.histogram().isPresent());
        robot.moveTo(at(patchPoint(20)));
        until("follows the pointer", () -> overlay().hoveredProperty().get() == 20);
        assertEquals(103, inspected().token(), "a locked patch gives way to the pointer");
        press(robot, KeyCode.ALT, KeyCode.UP);
        press(robot, KeyCode.ALT, KeyCode.RIGHT);
        until("moves the lock", () -> overlay().lockedProperty().get() == 88);
        press(robot, KeyCode.RIGHT);
        assertEquals(STEP + 1, onFx(() -> model().playback().stepProperty().get()), "arrows alone still step");
        assertEquals(88, onFx(() -> overlay().lockedProperty().get()));
        press(robot, KeyCode.ESCAPE);
        until("frees it", () -> overlay().lockedProperty().get() == OverlayModel.NO_TOKEN);
        until("shows the step's numbers again", () -> stage.getScene().lookup("#step-title") != null);
    }

    @Test
    void beforeAPatchIsPointedAtThereAreNoEmptyHeadings() {
        onFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#inspector-patch")).fire();
            return null;
        });
        until("says so", () -> text("#inspected-patch").equals("No patch"));
        List<String> headings = onFx(() -> stage.getScene().lookup("#patch-view").lookupAll(".label").stream()
                .filter(label -> label.isVisible() && label.getParent().isVisible() && label.getBoundsInParent()
                        .getWidth() > 0)
                .map(label -> ((Label) label).getText()).filter("biography"::equalsIgnoreCase).toList());
        assertEquals(List.of(), headings);
    }

    @Test
    void theBiographyShowsEveryStepAndGoesToOne(FxRobot robot) {
        robot.clickOn(at(patchPoint(110)));
        until("tells the patch's life", () -> model().inspector().biographyProperty().get().isPresent());
        var life = model().inspector().biographyProperty().get().orElseThrow();
        assertEquals(Fate.COMPUTED, life.fates()[9], "patch 110 is reused from step 10 on");
        assertEquals(Fate.REUSED, life.fates()[10]);
        assertEquals("visual entropy", life.map());
        assertEquals(110 / 40.0, life.scores()[12]);
        Node strip = stage.getScene().lookup("#biography");
        onFx(() -> {
            strip.fireEvent(press(strip, strip.getLayoutBounds().getWidth() * 5.5 / SyntheticBackend.STEPS));
            return null;
        });
        assertEquals(5, onFx(() -> model().playback().stepProperty().get()));
    }

    @Test
    void aWordLaysItsAttentionOverTheFrameLayerByLayer(FxRobot robot) {
        List<Integer> words = onFx(() -> model().attention().instruction());
        assertEquals(List.of("push", "the", "red", "block", "onto", "the", "tray"),
                words.stream().map(index -> model().attention().wordsProperty().get().get(index).text()).toList());
        int red = words.get(2);
        robot.clickOn("#word-" + red);
        until("lays it over", () -> overlay().shownProperty().get().equals(Overlay.map(StepLayers.WORD_ATTENTION)));
        until("computes the step once more", () -> overlay().shownMap().isPresent());
        assertEquals(Set.of(STEP), Set.copyOf(backend.inspected));
        assertEquals(0.375, overlay().shownMap().orElseThrow().at(10 * red + STEP), 1e-6, "the mean of both heads");
        assertEquals("attention of “red”", overlay().wordTitleProperty().get());
        press(robot, KeyCode.RIGHT);
        until("computes the next step once more", () -> backend.inspected.contains(STEP + 1)
                && overlay().shownMap().map(map -> map.at(10 * red + STEP + 1)).orElse(0.0) > 0.3);
        press(robot, KeyCode.D);
        until("shows the change", () -> overlay().shownScaled().isPresent()
                && overlay().differenceProperty().get());
        assertEquals(-0.37425, onFx(() -> overlay().shownScaled().orElseThrow().map().at(10 * red + STEP)), 1e-5);
        press(robot, KeyCode.D);
        press(robot, KeyCode.LEFT);
        until("goes back", () -> overlay().shownMap().map(map -> map.at(10 * red + STEP)).orElse(0.0) > 0.3);
        assertEquals(2, backend.inspected.size(), "going back computed again");
        enter(robot, "#word-attention-heads", "1");
        until("takes the head", () -> overlay().shownMap().map(map -> map.at(10 * red + STEP)).orElse(0.0) > 0.49);
        enter(robot, "#word-attention-layers", "1-2");
        until("takes the layers", () -> model().attention().averaged().equals("layers 1-2, head 1"));
        assertEquals(2, backend.inspected.size(), "a range computed the step again");
        robot.clickOn(at(patchPoint(10 * red + STEP)));
        until("shows which words attend to the patch",
                () -> inspected() != null && !inspected().words().isEmpty()
                        && inspected().words().getFirst().word().equals("red"));
        robot.clickOn("#word-" + red);
        until("takes it away", () -> overlay().shownProperty().get().equals(Overlay.SETS)
                && !overlay().maps().contains(StepLayers.WORD_ATTENTION));
    }

    @Test
    void whilePlayingNothingIsComputedOnceMore(FxRobot robot) {
        onFx(() -> {
            model().playback().goTo(0);
            model().playback().playingProperty().set(true);
            model().attention().toggle(3, false);
            return null;
        });
        until("plays to the end", () -> !model().playback().playingProperty().get());
        until("then looks at the last", () -> model().attention().sourceProperty().get() == Source.LOOK);
        assertEquals(List.of(SyntheticBackend.STEPS - 1), List.copyOf(backend.inspected));
    }

    @Test
    void coloursSpanTheStepTheEpisodeOrWhatIsTyped(FxRobot robot) {
        robot.clickOn("#overlay-pixel-change");
        double ofStep = shownScale().largest();
        choose("#range", RangeMode.EPISODE);
        until("spans the episode", () -> overlay().shownScaled().orElseThrow().scale().largest() >= ofStep);
        choose("#range", RangeMode.FIXED);
        until("lets the ends be typed", () -> stage.getScene().lookup("#range-to").isVisible());
        onFx(() -> {
            TextField to = (TextField) stage.getScene().lookup("#range-to");
            to.setText("123");
            to.fireEvent(new ActionEvent());
            return null;
        });
        assertEquals(123, shownScale().largest());
        press(robot, KeyCode.RIGHT);
        until("keeps it", () -> model().step().titleProperty().get().equals("Step " + (STEP + 1)));
        assertEquals(123, shownScale().largest());
        onFx(() -> {
            TextField to = (TextField) stage.getScene().lookup("#range-to");
            to.setText("no number");
            to.fireEvent(new ActionEvent());
            return null;
        });
        assertEquals(123, shownScale().largest(), "nonsense changed the range");
    }

    @Test
    void theChangeSinceTheLastStepIsSignedAndSetsShowWhoJoined(FxRobot robot) {
        WritableImage sets = frame();
        press(robot, KeyCode.D);
        until("shows the change", () -> overlay().differenceProperty().get());
        assertEquals(List.of(List.of(), List.of(100 + STEP)),
                onFx(() -> overlay().shownSets().stream().map(set -> set.tokens()).toList()));
        assertNotEquals(0, different(sets, frame()), "nothing is drawn otherwise");
        robot.clickOn("#overlay-pixel-change");
        assertEquals(ColourMap.BLUE_ORANGE, onFx(() -> overlay().shownScaled().orElseThrow().colours()));
        assertEquals(-shownScale().least(), shownScale().largest());
        robot.clickOn("#difference");
        assertEquals(ColourMap.VIRIDIS, onFx(() -> overlay().shownScaled().orElseThrow().colours()));
    }

    @Test
    void aNumbersDefinitionIsOneClickAway(FxRobot robot) {
        robot.clickOn("decoder prefill");
        until("shows it", () -> Window.getWindows().stream().anyMatch(other -> other instanceof Popover
                && other.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(node -> ((Labeled) node).getText().contains("multiply-accumulates"))));
    }

    @Test
    void everyOverlayDrawsSomethingElse(FxRobot robot) {
        robot.clickOn("#overlay-frame");
        WritableImage bare = frame();
        for (String overlay : List.of("token-sets", "visual-entropy", "attention-information", "patch-similarity",
                "cache-age", "pixel-change")) {
            robot.clickOn("#overlay-" + overlay);
            assertTrue(different(bare, frame()) > 500, overlay + " is not drawn");
        }
        WritableImage covered = frame();
        press(robot, KeyCode.G);
        assertTrue(different(covered, frame()) > 500, "the grid is not drawn");
        robot.press(KeyCode.O);
        until("bares the frame", () -> overlay().bareProperty().get());
        assertEquals(0, different(bare, frame()), "the bare frame is not bare");
        robot.release(KeyCode.O);
    }

    @Test
    void theWheelZoomsWithCtrlItSetsTheOpacityAndDraggingMoves(FxRobot robot) {
        Node canvas = stage.getScene().lookup("#frame-canvas");
        robot.moveTo(at(patchPoint(103)));
        int under = onFx(() -> overlay().hoveredProperty().get());
        onFx(() -> {
            for (int notch = 0; notch < 6; notch++) {
                canvas.fireEvent(scroll(canvas, patchPoint(103), 40, false));
            }
            return null;
        });
        Viewport zoomed = onFx(() -> overlay().viewportProperty().get());
        assertTrue(zoomed.zoom() > 3);
        assertEquals(under, onFx(() -> overlay().hoveredProperty().get()), "the patch under the pointer moved away");
        robot.drag(at(patchPoint(103))).dropBy(60, 40);
        assertTrue(onFx(() -> overlay().viewportProperty().get()).left() < zoomed.left(), "dragging does not move");
        assertEquals(OverlayModel.NO_TOKEN, onFx(() -> overlay().lockedProperty().get()), "dragging locked a patch");
        press(robot, KeyCode.DIGIT0);
        until("shows the whole frame", () -> overlay().viewportProperty().get().equals(Viewport.WHOLE));
        double before = onFx(() -> overlay().opacityProperty().get());
        onFx(() -> {
            canvas.fireEvent(scroll(canvas, patchPoint(103), -40, true));
            return null;
        });
        assertEquals(before - 0.05, onFx(() -> overlay().opacityProperty().get()), 1e-9);
    }

    private OverlayModel overlay() {
        return model().overlay();
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }

    private PatchInspection inspected() {
        return onFx(() -> model().inspector().patchProperty().get().orElse(null));
    }

    private ScoreScale shownScale() {
        return onFx(() -> overlay().shownScaled().orElseThrow().scale());
    }

    /** The middle of a patch in the frame's canvas. */
    private Point2D patchPoint(int token) {
        Bounds bounds = stage.getScene().lookup("#frame-canvas").getLayoutBounds();
        return new Point2D((token % 16 + 0.5) * bounds.getWidth() / 16, (token / 16 + 0.5) * bounds.getHeight() / 16);
    }

    private Point2D at(Point2D inCanvas) {
        return onFx(() -> stage.getScene().lookup("#frame-canvas").localToScreen(inCanvas));
    }

    private String text(String id) {
        return onFx(() -> stage.getScene().lookup(id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private <T> void choose(String id, T value) {
        onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) stage.getScene().lookup(id);
            box.setValue(value);
            return null;
        });
    }

    private void enter(FxRobot robot, String id, String text) {
        until("shows " + id, () -> stage.getScene().lookup(id) != null);
        onFx(() -> {
            ComboBox<?> box = (ComboBox<?>) stage.getScene().lookup(id);
            box.requestFocus();
            box.getEditor().setText(text);
            return null;
        });
        press(robot, KeyCode.ENTER);
    }

    private WritableImage frame() {
        return onFx(() -> {
            stage.getScene().getRoot().layout();
            return stage.getScene().lookup("#frame-canvas").snapshot(new SnapshotParameters(), null);
        });
    }

    private static int different(WritableImage one, WritableImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y += 2) {
            for (int x = 0; x < one.getWidth(); x += 2) {
                count += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static ScrollEvent scroll(Node node, Point2D point, double delta, boolean ctrl) {
        Point2D scene = node.localToScene(point);
        Point2D screen = node.localToScreen(point);
        return new ScrollEvent(ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(), screen.getY(), false,
                ctrl,
                false, false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static MouseEvent press(Node node, double x) {
        Point2D scene = node.localToScene(x, 5);
        Point2D screen = node.localToScreen(x, 5);
        return new MouseEvent(MouseEvent.MOUSE_PRESSED, scene.getX(), scene.getY(),
                screen.getX(), screen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, true, false, true, null);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }
}
