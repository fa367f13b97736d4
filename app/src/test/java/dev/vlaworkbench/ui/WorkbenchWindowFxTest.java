package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.play.StepLoop;
import dev.vlaworkbench.ui.inspect.InstructionView;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the window as a person would, over a replay whose steps the test lets pass. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchWindowFxTest {

    private final SyntheticBackend backend = new SyntheticBackend();
    private Stage stage;
    private WorkbenchWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK));
        window.show();
    }

    @AfterEach
    void close() {
        backend.steps.release(1000);
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
    }

    @Test
    void theTimelineSaysInTheWindowWhatThePointerIsOver(FxRobot robot) {
        Node timeline = restingTimeline(robot);
        int windows = onFx(() -> Window.getWindows().size());
        for (double share : new double[]{0.01, 0.5, 0.99}) {
            point(MouseEvent.MOUSE_MOVED, timeline, share);
            int pointed = (int) (share * SyntheticBackend.STEPS);
            until("says step " + pointed, () -> readout().isVisible()
                    && ((Label) readout()).getText().startsWith("step " + pointed));
            Bounds told = onFx(() -> readout().localToScene(readout().getLayoutBounds()));
            assertTrue(told.getMinX() >= 0 && told.getMaxX() <= stage.getScene().getWidth(), told + " is cut off");
            assertTrue(told.getMaxY() <= onFx(() -> timeline.localToScene(0, 0)).getY(), told + " hides the bars");
        }
        // A window of its own would be painted, and waited for, apart from the one that is looked at.
        assertEquals(windows, onFx(() -> Window.getWindows().size()));
        point(MouseEvent.MOUSE_EXITED, timeline, 0.5);
        until("says nothing any more", () -> !readout().isVisible());
    }

    private static void point(EventType<MouseEvent> type, Node node, double share) {
        onFx(() -> {
            node.fireEvent(mouse(type, node, share * node.getLayoutBounds().getWidth()));
            return null;
        });
    }

    /** Of an episode that is computed. At rest: while playing, a word beside the timeline takes some of its width. */
    private Node restingTimeline(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(1000);
        until("computes everything", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        press(robot, KeyCode.HOME);
        until("rests", () -> !model().playback().waitingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#timeline").query();
    }

    private Node readout() {
        return stage.getScene().lookup(".readout");
    }

    @Test
    void aTitleBarAboveTheScreenComesDown() {
        double top = onFx(() -> Screen.getPrimary().getVisualBounds().getMinY());
        onFx(() -> {
            stage.setY(top - 28);
            return null;
        });
        until("can be taken hold of again", () -> stage.getY() >= top);
    }

    @Test
    void opensPlaysWaitsAndGoesBack(FxRobot robot) {
        open("one.hdf5");
        assertEquals(SyntheticBackend.INSTRUCTION, robot.lookup("#instruction").queryAs(InstructionView.class).text());
        assertTrue(robot.lookup("#untrained").query().isVisible(), "untrained weights are not marked");
        backend.steps.release(3);
        until("plays to the last computed step", () -> step() == 2);
        until("waits for the next", () -> model().playback().waitingProperty().get());
        assertTrue(model().playback().playingProperty().get());
        backend.steps.release(1000);
        until("goes on to the end", () -> step() == SyntheticBackend.STEPS - 1);
        until("stops there", () -> !model().playback().playingProperty().get());
        press(robot, KeyCode.HOME);
        assertEquals(0, step());
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(11, step());
        press(robot, KeyCode.LEFT);
        assertEquals(10, step());
        until("shows the step's numbers", () -> text("#step-title").equals("Step 10"));
        assertEquals(1, backend.replays.size(), "going back computed anew");
        press(robot, KeyCode.SPACE);
        assertTrue(model().playback().playingProperty().get());
        press(robot, KeyCode.SPACE);
        assertFalse(model().playback().playingProperty().get());
    }

    @Test
    void scrubsOnTheTimelineAndOnAChart(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(1000);
        until("computes everything", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        Node timeline = robot.lookup("#timeline").query();
        robot.interact(() -> robot.clickOn(timeline));
        assertEquals(SyntheticBackend.STEPS / 2, step(), 1);
        assertFalse(model().playback().playingProperty().get(), "scrubbing goes on playing");
        Node chart = robot.lookup("#latency-chart").query();
        robot.clickOn(chart);
        assertEquals(SyntheticBackend.STEPS / 2, step(), 4);
    }

    @Test
    void loopsMarksAndJumps(FxRobot robot) {
        Node timeline = restingTimeline(robot);
        double slot = timeline.getLayoutBounds().getWidth() / SyntheticBackend.STEPS;
        shiftDrag(timeline, 10.5 * slot, 14.5 * slot);
        assertEquals(new StepLoop(10, 14), onFx(() -> model().playback().loopProperty().get()));
        press(robot, KeyCode.SPACE);
        until("plays inside the loop", () -> model().playback().loopProperty().get().contains(
                model().playback().stepProperty().get()));
        robot.clickOn("#loop");
        assertNull(onFx(() -> model().playback().loopProperty().get()));
        assertTrue(model().playback().playingProperty().get());
        press(robot, KeyCode.CONTROL, KeyCode.G);
        robot.write("25").type(KeyCode.ENTER);
        assertEquals(25, step());
        press(robot, KeyCode.M);
        press(robot, KeyCode.HOME);
        robot.write(".");
        assertEquals(25, step(), "the next mark is not found");
        assertEquals(Set.of(25), onFx(() -> Set.copyOf(model().playback().marksProperty().get())));
        robot.clickOn("#timeline-measure").clickOn("#timeline-measure-latency");
        assertEquals("bars: latency",
                onFx(() -> ((Labeled) stage.getScene().lookup("#timeline-measure")).getText()));
        until("lets the menu go", () -> Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
        press(robot, KeyCode.M);
        assertEquals(Set.of(), onFx(() -> Set.copyOf(model().playback().marksProperty().get())));
    }

    @Test
    void laysMapsAndSetsOverTheFrame(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(1000);
        until("names the maps", () -> robot.lookup("#overlay-visual-entropy").tryQuery().isPresent());
        robot.clickOn("#overlay-visual-entropy");
        assertEquals(Overlay.map("visual entropy"), model().overlay().shownProperty().get());
        robot.clickOn("#overlay-token-sets");
        until("shows the sets", () -> robot.lookup("#set-important").tryQuery().isPresent());
        robot.clickOn("#set-important");
        assertTrue(model().overlay().hiddenSets().contains("important"));
        robot.clickOn("#set-important");
        assertFalse(model().overlay().hiddenSets().contains("important"));
        robot.press(KeyCode.O);
        until("shows the bare frame", () -> model().overlay().bareProperty().get());
        robot.release(KeyCode.O);
        until("lays the sets over again", () -> !model().overlay().bareProperty().get());
        robot.moveTo("#frame-canvas");
        until("says what is under the pointer", () -> text("#patch-title").startsWith("PATCH "));
    }

    @Test
    void aChangedParameterRestartsTheLane(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(5);
        until("computes", () -> model().session().computedProperty().get() == 5);
        TextField count = robot.lookup("#parameter-count").queryAs(TextField.class);
        enter(count, "42");
        until("restarts", () -> backend.replays.size() == 2);
        assertEquals(42, backend.lastReplay().orElseThrow().choice().parameters().integer("count"));
        assertEquals(0, model().session().computedProperty().get());
        enter(count, "9999");
        until("refuses", () -> text("#parameter-fault").contains("1 to 200"));
        assertEquals(42, model().session().choiceProperty().get().parameters().integer("count"));
    }

    @Test
    void aPresetFillsTheForm(FxRobot robot) {
        open("one.hdf5");
        ComboBox<?> presets = robot.lookup("#preset").queryAs(ComboBox.class);
        onFx(() -> {
            presets.getSelectionModel().select(1);
            return null;
        });
        until("takes the preset", () -> backend.replays.size() == 2);
        assertEquals("50", robot.lookup("#parameter-count").queryAs(TextField.class).getText());
        assertEquals("visual", backend.lastReplay().orElseThrow().choice().parameters().choice("kind"));
        assertEquals(0.99612345, backend.lastReplay().orElseThrow().choice().parameters().real("threshold"),
                "a value that shows fewer digits than it has was changed by being shown");
    }

    @Test
    void anotherStrategyBringsItsFormAndRestarts(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(1000);
        until("names the maps", () -> robot.lookup("#overlay-attention-information").tryQuery().isPresent());
        ComboBox<?> strategies = robot.lookup("#strategy").queryAs(ComboBox.class);
        onFx(() -> {
            strategies.getSelectionModel().select(0);
            return null;
        });
        until("restarts", () -> backend.replays.size() == 2);
        assertEquals("dense", backend.lastReplay().orElseThrow().choice().descriptor().id());
        assertTrue(robot.lookup("#parameter-count").tryQuery().isEmpty(), "the form of the other strategy is left");
        until("forgets the other's maps", () -> robot.lookup("#overlay-attention-information").tryQuery().isEmpty());
        until("computes", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
    }

    @Test
    void mapsCanBeChosenWhileTheShownStepIsNotComputed(FxRobot robot) {
        open("one.hdf5");
        press(robot, KeyCode.END);
        backend.steps.release(2);
        until("offers the maps", () -> robot.lookup("#overlay-visual-entropy").tryQuery().isPresent());
        assertEquals(SyntheticBackend.STEPS - 1, step());
        robot.clickOn("#overlay-visual-entropy");
        assertTrue(robot.lookup("not computed yet").tryQuery().isPresent());
    }

    @Test
    void aBrokenFileIsADialogAndTheEpisodeStays(FxRobot robot) {
        open("one.hdf5");
        onFx(() -> {
            window.controller().openDropped(Path.of("broken.hdf5"));
            return null;
        });
        until("says so", () -> dialogText().contains("broken.hdf5 ends in the middle; copy it again."));
        assertTrue(stage.isShowing());
        closeDialog();
        assertEquals("demo_0", episodeName());
    }

    @Test
    void aFaultOfThePluginIsADialogAndTheStepsStay(FxRobot robot) {
        backend.failAt = 4;
        open("one.hdf5");
        backend.steps.release(1000);
        until("says so", () -> dialogText().contains("255 entries at step 4"));
        assertEquals(4, model().session().computedProperty().get());
        assertTrue(stage.isShowing());
        closeDialog();
        press(robot, KeyCode.HOME);
        until("still shows what is computed", () -> text("#step-title").equals("Step 0"));
        assertTrue(text("#status").contains("failed after 4"));
    }

    @Test
    void aBrokenModelLeavesTheOneBefore(FxRobot robot) {
        open("one.hdf5");
        onFx(() -> {
            window.controller().session().openModel(Path.of("bad"));
            return null;
        });
        until("says so", () -> dialogText().contains("lacks config.json"));
        closeDialog();
        assertEquals("tiny · float32", text("#model-name"));
    }

    @Test
    void asksWhichDemoAndForTheInstruction(FxRobot robot) {
        onFx(() -> {
            window.controller().session().openEpisode(Path.of("two-silent.hdf5"));
            return null;
        });
        until("asks which", () -> dialog() != null && dialog().lookup("#episodes") != null);
        onFx(() -> {
            ((ListView<?>) dialog().lookup("#episodes")).getSelectionModel().select(1);
            return null;
        });
        closeDialog();
        until("asks for the instruction", () -> dialog() != null && dialog().lookup(".text-field") != null);
        onFx(() -> {
            ((TextField) dialog().lookup(".text-field")).setText("wipe the table");
            return null;
        });
        closeDialog();
        until("opens it",
                () -> ((InstructionView) stage.getScene().lookup("#instruction")).text().equals("wipe the table"));
        assertEquals("demo_1", episodeName());
    }

    @Test
    void cancellingKeepsWhatIsComputed(FxRobot robot) {
        open("one.hdf5");
        backend.steps.release(6);
        until("computes", () -> model().session().computedProperty().get() == 6);
        robot.clickOn("#cancel");
        until("says so", () -> text("#status").contains("stopped after 6 of 40"));
        assertTrue(model().session().runProperty().get().store().record(5).isPresent());
    }

    @Test
    void closingEndsEveryThread() throws InterruptedException {
        open("one.hdf5");
        backend.steps.release(2);
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
        assertTrue(backend.closed);
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < patience && !ownThreads().isEmpty()) {
            Thread.sleep(20);
        }
        assertEquals(Set.of(), ownThreads());
    }

    private static Set<String> ownThreads() {
        Set<String> names = Set.of("inference", "reader", "frame-preparer");
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(names::contains)
                .collect(Collectors.toSet());
    }

    private void open(String file) {
        onFx(() -> {
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of(file));
            return null;
        });
        until("begins to replay", () -> !backend.replays.isEmpty() && model().overlay().frameProperty().get() != null);
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }

    private String episodeName() {
        return onFx(() -> model().session().episodeProperty().get().name());
    }

    private int step() {
        return onFx(() -> model().playback().stepProperty().get());
    }

    private String text(String id) {
        return onFx(() -> ((Label) stage.getScene().lookup(id)).getText());
    }

    /** Types into a field and confirms, as one does with Enter. */
    private static void enter(TextField field, String text) {
        onFx(() -> {
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** The headless platform's mouse does not know which keys are held, so these events are made by hand. */
    private static void shiftDrag(Node node, double from, double to) {
        onFx(() -> {
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, node, from));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, (from + to) / 2));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, to));
            node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, node, to));
            return null;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x) {
        Point2D scene = node.localToScene(x, node.getLayoutBounds().getCenterY());
        Point2D screen = node.localToScreen(x, node.getLayoutBounds().getCenterY());
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                true, false, false, false, down, false, false, true, false, false, null);
    }

    private DialogPane dialog() {
        return Window.getWindows().stream().filter(other -> other != stage && other.getScene() != null)
                .map(other -> other.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst().orElse(null);
    }

    private String dialogText() {
        DialogPane pane = dialog();
        return pane == null || pane.getContentText() == null ? "" : pane.getContentText();
    }

    private void closeDialog() {
        onFx(() -> {
            DialogPane pane = dialog();
            ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).fire();
            return null;
        });
    }
}
