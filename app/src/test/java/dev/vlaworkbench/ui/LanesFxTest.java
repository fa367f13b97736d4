package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.lanes.DifferenceModel.Side;
import dev.vlaworkbench.ui.lanes.LaneFrame;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.memory.SessionFile;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Lanes as a person sees and handles them. */
@ExtendWith(ApplicationExtension.class)
class LanesFxTest {

    @TempDir
    private Path folder;

    private SyntheticBackend backend;
    private Stage stage;
    private WorkbenchWindow window;
    private WindowDriver driver;

    @AfterEach
    void close() {
        leave();
    }

    @Test
    void lanesAreAddedFocusedHiddenAndRemoved(FxRobot robot) {
        open(Optional.empty());
        assertEquals(2, lanes().lanes().size());
        assertFalse(isShown("#lanes-grid"));
        run("lanes.add-probe:visual-only");
        until("shows three frames", () -> tiles().size() == 3);
        until("computes", () -> allDone());
        assertTrue(isShown("#lanes-grid"));
        assertEquals(3, lanes().number(focused()));
        driver.key(KeyCode.DIGIT2, false, false);
        assertEquals(2, lanes().number(focused()));
        assertEquals("100", text("#parameter-count"));
        driver.key(KeyCode.DIGIT3, false, false);
        until("shows the other's parameters", () -> text("#parameter-count").equals("50"));
        driver.key(KeyCode.H, true, false);
        until("hides the dense frame", () -> tiles().size() == 2);
        assertTrue(model().session().seriesProperty().get().denseMedianMillis() > 0, "hidden is not left out");
        driver.key(KeyCode.L, false, true);
        until("shows one lane", () -> !isShown("#lanes-grid"));
        driver.key(KeyCode.L, false, true);
        until("shows them all", () -> isShown("#lanes-grid"));
        onFx(() -> {
            stage.getScene().lookup("#lanes").requestFocus();
            return null;
        });
        driver.key(KeyCode.UP, false, false);
        assertEquals(2, lanes().number(focused()));
        driver.key(KeyCode.DELETE, false, false);
        until("takes it away", () -> lanes().lanes().size() == 2);
        run("lanes.duplicate");
        until("adds one like it", () -> lanes().lanes().size() == 3);
        assertEquals(lanes().lanes().get(1).choiceProperty().get(), lanes().lanes().get(2).choiceProperty().get());
    }

    @Test
    void whatIsPointedAtLockedAndZoomedIsSoInEveryLane() {
        open(Optional.empty());
        run("lanes.add-probe:visual-only");
        until("computes", this::allDone);
        goTo(20);
        Canvas first = canvas(tiles().getFirst());
        mouse(MouseEvent.MOUSE_MOVED, first, 0.5, 0.41);
        int token = 6 * 16 + 8;
        until("marks the patch everywhere", () -> frames().stream()
                .allMatch(frame -> frame.overlay().hoveredProperty().get() == token));
        until("says what became of it", () -> captions().containsAll(List.of("computed", "reused")));
        mouse(MouseEvent.MOUSE_PRESSED, first, 0.5, 0.41);
        mouse(MouseEvent.MOUSE_RELEASED, first, 0.5, 0.41);
        mouse(MouseEvent.MOUSE_CLICKED, first, 0.5, 0.41);
        mouse(MouseEvent.MOUSE_EXITED, first, 0.5, 0.41);
        assertTrue(onFx(() -> frames().stream().allMatch(frame -> frame.overlay().lockedProperty().get() == token)));
        onFx(() -> {
            canvas(tiles().get(1)).fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 20, 20, 0, 0, false, false, false,
                    false, true, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            return null;
        });
        double zoom = onFx(() -> model().overlay().viewportProperty().get().zoom());
        assertTrue(zoom > 1);
        assertTrue(onFx(() -> frames().stream()
                .allMatch(frame -> frame.overlay().viewportProperty().get().zoom() == zoom)));
    }

    @Test
    void oneScaleForAllAndAnOverlayOfOnesOwn() {
        open(Optional.empty());
        run("lanes.add-probe:visual-only");
        until("computes", this::allDone);
        goTo(20);
        onFx(() -> {
            model().overlay().shownProperty().set(Overlay.map("visual entropy"));
            return null;
        });
        until("spans every lane's values", () -> frames().stream()
                .map(frame -> frame.overlay().scaled("visual entropy").orElseThrow().scale().largest()).distinct()
                .count() == 1);
        onFx(() -> {
            frames().get(1).ownProperty().set(Overlay.FRAME);
            return null;
        });
        assertEquals(Overlay.FRAME, frames().get(1).overlay().shownProperty().get());
        assertEquals(Overlay.map("visual entropy"), frames().get(2).overlay().shownProperty().get());
    }

    @Test
    void twoLanesAreSubtractedAndFlicker() {
        open(Optional.empty());
        until("computes", this::allDone);
        goTo(20);
        driver.key(KeyCode.D, true, false);
        until("shows the difference", () -> isShown("#difference-view"));
        until("counts", () -> labels("#difference-view").contains("21 computed by B alone"));
        assertTrue(labels("#difference-view").contains("0 computed by A alone"));
        assertTrue(labels("#difference-view").contains("7 of 7 action tokens equal; L1 0"));
        assertEquals(Side.DIFFERENCE, side());
        driver.key(KeyCode.F, false, false);
        assertEquals(Side.A, side());
        driver.key(KeyCode.F, false, false);
        assertEquals(Side.B, side());
        driver.key(KeyCode.F, true, false);
        assertEquals(Side.DIFFERENCE, side());
        onFx(() -> {
            driver.node(Button.class, "#difference-swap").fire();
            return null;
        });
        until("swaps", () -> labels("#difference-view").contains("21 computed by A alone"));
        driver.key(KeyCode.D, true, false);
        until("goes back", () -> !isShown("#difference-view"));
    }

    @Test
    void aFailingLaneIsACardAndTheOthersFinish(FxRobot robot) {
        start(Optional.empty());
        backend.failAt = 4;
        backend.failing = "probe#2";
        onFx(() -> {
            lanes().add(probe("42"));
            lanes().togetherProperty().set(true);
            return null;
        });
        openEverything();
        backend.steps.release(1000);
        until("finishes the others", () -> lanes().lanes().stream()
                .filter(lane -> lane.runStateProperty().get() == LaneRun.State.DONE).count() == 2);
        goTo(10);
        until("shows a card", () -> !labels(".lane-fault").isEmpty());
        assertTrue(labels(".lane-fault").contains("Failed at step 4"));
        assertTrue(labels(".lane-fault").stream().anyMatch(text -> text.contains("255 entries at step 4")));
        assertEquals(null, driver.dialog());
        press("#fault-copy-report");
        String report = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(report.contains("probe:count=42") && report.contains("IllegalStateException"), report);
        press("#fault-stack");
        until("shows the stack", () -> driver.node(Node.class, ".lane-fault-stack").isVisible());
        goTo(2);
        until("still shows the finished steps", () -> frames().get(2).recordProperty().get() != null);
        goTo(10);
        press("#fault-switch-off");
        assertFalse(lanes().lanes().get(2).enabledProperty().get());
        press("#fault-remove");
        until("takes it away", () -> lanes().lanes().size() == 2);
    }

    @Test
    void theTableSortsAndCanLeaveOutTheDenseRow() {
        open(Optional.empty());
        run("lanes.add-probe:visual-only");
        until("computes", this::allDone);
        onFx(() -> {
            model().charts().pageProperty().set(ChartPage.COMPARISON);
            return null;
        });
        until("has a row for each lane", () -> rows().size() == 3);
        assertEquals("dense", rows().getFirst().lane().name());
        onFx(() -> {
            TableColumn<ComparisonTable.Row, ?> millis = table().getColumns().stream()
                    .filter(column -> column.getId().equals("column-end_to_end_ms")).findFirst().orElseThrow();
            table().getSortOrder().setAll(List.of(millis));
            return null;
        });
        until("sorts", () -> rows().getLast().lane().name().equals("dense"));
        press("#comparison-dense");
        until("leaves dense out", () -> rows().size() == 2);
        assertTrue(rows().stream().noneMatch(ComparisonTable.Row::reference));
    }

    @Test
    void lanesComeBackWithTheSession() {
        Path session = folder.resolve("session.json");
        open(Optional.of(session));
        run("lanes.add-probe:visual-only");
        until("computes", this::allDone);
        leave();
        start(Optional.of(session));
        assertEquals(List.of("reference", "defaults", "visual-only"),
                lanes().lanes().stream().map(LaneModel::detail).toList());
        assertEquals(3, lanes().number(focused()));
        assertTrue(lanes().togetherProperty().get());
    }

    @Test
    void aLaneThatLagsSaysSoAndHoldsNobodyUp() {
        open(Optional.empty());
        until("computes", this::allDone);
        backend.steps.drainPermits();
        run("lanes.add-probe:visual-only");
        until("starts the new lane", () -> backend.replays.size() == 2);
        driver.key(KeyCode.DIGIT2, false, false);
        goTo(25);
        until("says so", () -> labels("#lanes-grid").contains("computing"));
        assertNotEquals(null, frames().get(1).recordProperty().get());
        assertEquals(OverlayModel.NO_TOKEN, frames().get(2).overlay().hoveredProperty().get());
        backend.steps.release(1000);
        until("catches up", () -> frames().get(2).recordProperty().get() != null);
    }

    private void start(Optional<Path> session) {
        backend = new SyntheticBackend();
        onFx(() -> {
            stage = new Stage();
            stage.setWidth(990);
            stage.setHeight(950);
            window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK),
                    new Memory(session.map(SessionFile::new)));
            window.controller().begin(new WorkbenchOptions(folder, folder, Optional.empty(), Optional.empty(),
                    Optional.empty(), List.of(), DeviceChoice.CPU, Optional.empty(), session, Optional.empty(),
                    Optional.empty()));
            window.controller().begin(List.of(probe("100")));
            window.show();
            return null;
        });
        driver = new WindowDriver(stage);
    }

    /** With dense and one lane whose forty steps may pass. */
    private void open(Optional<Path> session) {
        start(session);
        openEverything();
        backend.steps.release(SyntheticBackend.STEPS);
        until("computes", this::allDone);
        backend.steps.release(SyntheticBackend.STEPS);
    }

    private void openEverything() {
        onFx(() -> {
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            return null;
        });
        until("begins to replay", () -> !backend.replays.isEmpty() && model().overlay().frameProperty().get() != null);
    }

    private void leave() {
        if (window == null) {
            return;
        }
        backend.steps.release(1000);
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
        window = null;
    }

    private static StrategyChoice probe(String count) {
        return new StrategyChoice(SyntheticBackend.PROBE,
                ParameterValues.parse(SyntheticBackend.PROBE.parameters(), Map.of("count", count)));
    }

    private void run(String command) {
        onFx(() -> {
            window.controller().commands().all().stream().filter(one -> one.id().equals(command)).findFirst()
                    .orElseThrow().run();
            return null;
        });
    }

    private void press(String button) {
        onFx(() -> {
            driver.node(ButtonBase.class, button).fire();
            return null;
        });
    }

    private void goTo(int t) {
        onFx(() -> {
            model().playback().playingProperty().set(false);
            model().playback().goTo(t);
            return null;
        });
    }

    private boolean allDone() {
        return lanes().lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE);
    }

    private LanesModel lanes() {
        return model().session().lanes();
    }

    private LaneModel focused() {
        return onFx(() -> lanes().focusedProperty().get());
    }

    private List<LaneFrame> frames() {
        return model().laneFrames().frames();
    }

    private boolean isShown(String selector) {
        return onFx(() -> {
            Node at = stage.getScene().lookup(selector);
            boolean shown = at != null;
            while (at != null) {
                shown &= at.isVisible();
                at = at.getParent();
            }
            return shown;
        });
    }

    private List<Node> tiles() {
        return onFx(() -> List.copyOf(stage.getScene().lookup("#lanes-grid").lookupAll(".lane-tile")));
    }

    private Canvas canvas(Node tile) {
        return onFx(() -> tile.lookupAll("*").stream().filter(Canvas.class::isInstance).map(Canvas.class::cast)
                .filter(found -> found.getHeight() > 40).findFirst().orElseThrow());
    }

    private List<String> captions() {
        return labels("#lanes-grid");
    }

    private List<String> labels(String selector) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(selector).stream().filter(Node::isVisible)
                .flatMap(node -> node.lookupAll(".label").stream())
                .filter(Label.class::isInstance).map(Label.class::cast).map(Label::getText).toList());
    }

    private String text(String field) {
        return onFx(() -> ((TextField) stage.getScene().lookup(field)).getText());
    }

    private Side side() {
        return onFx(() -> model().laneFrames().difference().sideProperty().get());
    }

    @SuppressWarnings("unchecked")
    private TableView<ComparisonTable.Row> table() {
        return (TableView<ComparisonTable.Row>) stage.getScene().lookup("#comparison-rows");
    }

    private List<ComparisonTable.Row> rows() {
        return onFx(() -> List.copyOf(table().getItems()));
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }

    private static void mouse(EventType<MouseEvent> type, Node node, double x, double y) {
        onFx(() -> {
            double atX = x * node.getLayoutBounds().getWidth();
            double atY = y * node.getLayoutBounds().getHeight();
            Point2D scene = node.localToScene(atX, atY);
            Point2D screen = node.localToScreen(atX, atY);
            node.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                    MouseButton.PRIMARY, 1, false,
                    false, false, false, false, false, false, true, false, true, null));
            return null;
        });
    }
}
