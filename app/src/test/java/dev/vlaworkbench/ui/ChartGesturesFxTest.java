package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.chart.StepWindow;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.play.StepLoop;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Uses the charts as a person would: clicks, zooms, loops, marks, switches, exports. */
@ExtendWith(ApplicationExtension.class)
class ChartGesturesFxTest {

    private static final int STEPS = SyntheticBackend.STEPS;

    @TempDir
    private Path folder;

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
    void compute() {
        onFx(() -> {
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            return null;
        });
        until("begins to replay", () -> !backend.replays.isEmpty());
        backend.steps.release(1000);
        until("computes everything", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        onFx(() -> {
            model().playback().move(-STEPS);
            return null;
        });
        chartsComeToRest();
    }

    /** Charts draw a little later than steps come, and take gestures only where they have drawn. */
    private void chartsComeToRest() {
        int[] seen = {-1, 0};
        until("comes to rest", () -> {
            seen[1] = drawings() == seen[0] && drawings() > 0 ? seen[1] + 1 : 0;
            seen[0] = drawings();
            return seen[1] > 20;
        });
    }

    @AfterEach
    void close() {
        backend.steps.release(1000);
        onFx(() -> {
            window.stop();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        window.controller().close();
    }

    @Test
    void aClickOnAnyChartOverStepsShowsTheStep(FxRobot robot) {
        for (ChartPage page : ChartPage.values()) {
            robot.clickOn("#charts-" + page.name().toLowerCase(java.util.Locale.ROOT));
            until("shows the tab", () -> model().charts().pageProperty().get() == page);
            for (Node plot : plots()) {
                onFx(() -> {
                    model().playback().goTo(0);
                    return null;
                });
                robot.clickOn(plot);
                boolean histogram = List.of("distribution-chart", "distribution-2-chart").contains(card(plot));
                assertEquals(histogram ? 0 : STEPS / 2, step(), histogram ? 0 : 10, card(plot));
            }
        }
    }

    @Test
    void noChartIsBlank(FxRobot robot) {
        for (ChartPage page : ChartPage.values()) {
            robot.clickOn("#charts-" + page.name().toLowerCase(java.util.Locale.ROOT));
            until("shows the tab", () -> model().charts().pageProperty().get() == page);
            for (Node plot : plots()) {
                Set<Integer> colours = onFx(() -> {
                    stage.getScene().getRoot().layout();
                    var image = plot.snapshot(null, null);
                    Set<Integer> found = new HashSet<>();
                    for (int y = 0; y < image.getHeight(); y++) {
                        for (int x = 0; x < image.getWidth(); x++) {
                            found.add(image.getPixelReader().getArgb(x, y));
                        }
                    }
                    return found;
                });
                assertTrue(colours.size() > 20, card(plot) + " has " + colours.size() + " colours");
            }
            until("shows every legend of " + page, () -> legends().stream()
                    .allMatch(entry -> entry.getLayoutBounds().getWidth() > 10));
            // The comparison's figures have no legend of their own: the table beside them has the lanes' colours.
            assertTrue(page == ChartPage.COMPARISON || onFx(() -> legends().size()) >= 3,
                    () -> "a legend of " + page + " is missing");
        }
    }

    @Test
    void aClickOnALegendEntryHidesItsSeriesAndTheAxisFitsTheRest(FxRobot robot) {
        Node plot = onFx(() -> stage.getScene().lookup("#latency-chart").lookup(".plot"));
        WritableImage before = onFx(() -> plot.snapshot(null, null));
        int drawn = drawings();
        robot.clickOn("#latency-chart-legend-decode");
        until("draws it anew", () -> drawings() > drawn);
        WritableImage without = onFx(() -> plot.snapshot(null, null));
        int decode = argb(Palette.DARK.decode());
        assertTrue(count(before, decode) > 100, "the decode part is not to be seen at first");
        assertEquals(0, count(without, decode), "the decode part is still there");
        assertTrue(count(without, argb(Palette.DARK.prefill())) > count(before, argb(Palette.DARK.prefill())),
                "the axis does not fit what is left");
        assertFalse(onFx(() -> ((ToggleButton) stage.getScene().lookup("#latency-chart-legend-decode")).isSelected()));
        int again = drawings();
        robot.clickOn("#latency-chart-legend-decode");
        until("draws it as before", () -> drawings() > again);
        assertEquals(count(before, decode), count(onFx(() -> plot.snapshot(null, null)), decode), 20);
    }

    private List<Node> legends() {
        return stage.getScene().getRoot().lookupAll(".card .small").stream()
                .filter(entry -> entry.getParent().getParent().getParent().getParent().isVisible()).toList();
    }

    private static int argb(Color colour) {
        return 0xFF << 24 | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    private static int count(WritableImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getArgb(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theWheelAndADragZoomAndADoubleClickShowsTheWholeEpisode(FxRobot robot) {
        Node plot = plots().getFirst();
        robot.moveTo(plot).scroll(3, VerticalDirection.UP);
        until("comes closer", () -> model().charts().zoomProperty().get() != null);
        StepWindow closer = onFx(() -> model().charts().zoomProperty().get());
        assertTrue(closer.to() - closer.from() < STEPS * 0.8, closer::toString);
        assertTrue(closer.from() < STEPS / 2.0 && closer.to() > STEPS / 2.0,
                "zooms elsewhere than the pointer: " + closer);
        robot.clickOn("#zoom-reset");
        assertNull(onFx(() -> model().charts().zoomProperty().get()));
        drag(plot, 0.4, 0.6, false);
        StepWindow dragged = onFx(() -> model().charts().zoomProperty().get());
        assertNotNull(dragged, "dragging does not zoom");
        assertTrue(dragged.first() > 8 && dragged.last(STEPS) < 28, dragged::toString);
        press(robot, KeyCode.END);
        until("follows the step", () -> model().charts().zoomProperty().get().to() > STEPS - 1);
        robot.doubleClickOn(plot);
        until("shows all", () -> model().charts().zoomProperty().get() == null);
    }

    @Test
    void shiftAndDragLoopsOnAChartToo(FxRobot robot) {
        drag(plots().getFirst(), 0.3, 0.5, true);
        StepLoop loop = onFx(() -> model().playback().loopProperty().get());
        assertNotNull(loop);
        assertTrue(loop.from() >= 8 && loop.to() <= 24 && loop.to() > loop.from(), loop::toString);
        assertNull(onFx(() -> model().charts().zoomProperty().get()), "it zooms as well");
        press(robot, KeyCode.L);
        assertNull(onFx(() -> model().playback().loopProperty().get()));
    }

    @Test
    void theTitleOfTheCostChartSwitchesTheConvention(FxRobot robot) {
        assertEquals("Prefill, TMACs", text("#cost-chart-choice"));
        robot.clickOn("#cost-chart-choice").clickOn("#convention-flops");
        until("says so", () -> text("#cost-chart-choice").equals("Prefill, TFLOPs"));
        robot.clickOn("#cost-chart-choice").clickOn("#convention-gated");
        until("says that, too", () -> text("#cost-chart-choice").equals("Prefill, TFLOPs, ungated MLP"));
    }

    @Test
    void aChartFillsItsTabAndGoesBack(FxRobot robot) {
        robot.clickOn("#latency-chart-menu").clickOn("#latency-chart-expand");
        until("fills the tab", () -> !lookup("#schedule-chart").isVisible());
        assertTrue(lookup("#latency-chart").getLayoutBounds().getWidth() > 0.8 * stage.getWidth());
        robot.clickOn("#latency-chart-menu").clickOn("#latency-chart-expand");
        until("goes back", () -> lookup("#schedule-chart").isVisible());
    }

    @Test
    void theDefinitionIsOneClickAway(FxRobot robot) {
        robot.clickOn(onFx(() -> lookup("#latency-chart").lookup(".definition")));
        until("opens", () -> robot.lookup("#definition-card").tryQuery().isPresent());
        String card = onFx(() -> robot.lookup("#definition-card").query().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText()).reduce("", (all, one) -> all + "\n" + one));
        for (String said : List.of("formula", "measured", "wall clock", "n = 39 steps", "not in it", "untrained",
                "scaled_dot_product_attention")) {
            assertTrue(card.contains(said), () -> said + " is missing in" + card);
        }
    }

    @Test
    void exportsPictureNumbersAndMarks(FxRobot robot) throws Exception {
        onFx(() -> {
            model().playback().goTo(7);
            return null;
        });
        press(robot, KeyCode.M);
        Path svg = folder.resolve("latency");
        onFx(() -> {
            window.controller().view().export().askWith((owner, suggested, format) -> Optional.of(svg));
            return null;
        });
        robot.clickOn("#latency-chart-menu").clickOn("#latency-chart-save");
        until("asks", () -> inDialog("#export-save") != null);
        fire("#export-save");
        until("says what it wrote", () -> said().startsWith("Wrote "));
        String vectors = Files.readString(folder.resolve("latency.svg"));
        assertTrue(vectors.contains("<svg") && vectors.contains("84.0mm") && vectors.contains("Latency, ms"), vectors);
        assertTrue(vectors.contains("#ffffff") || vectors.contains("fill:white"), "it is not on light ground");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("latency.svg").toFile());
        String numbers = Files.readString(folder.resolve("latency.csv"));
        assertTrue(numbers.contains("# formula: ceiling = median of the dense lane's end to end - prefill"), numbers);
        assertTrue(numbers.contains("# column prefill_ms: Milliseconds of the decoder's prefill"), numbers);
        assertTrue(numbers.contains("\n7,1,0,6,0.5,7,30,0.5,44,46\n"), numbers);
        assertEquals(STEPS, numbers.lines().filter(line -> !line.startsWith("#") && !line.startsWith("t,")).count());
        onFx(() -> {
            window.controller().view().export().settings().formatProperty()
                    .set(dev.vlaworkbench.ui.export.FigureFormat.PNG);
            return null;
        });
        fire("#export-save");
        until("writes the picture", () -> said().contains(".png"));
        var picture = ImageIO.read(folder.resolve("latency.png").toFile());
        assertEquals(992, picture.getWidth(), 1, "84 mm at 300 dpi");
        onFx(() -> {
            window.controller().view().export().settings().widthProperty().set("wide");
            return null;
        });
        fire("#export-save");
        until("refuses", () -> said().contains("The width 'wide' is not a number"));
    }

    @Test
    void exportsTheFrameWithItsColourBar(FxRobot robot) throws Exception {
        onFx(() -> {
            model().playback().goTo(5);
            model().overlay().shownProperty().set(Overlay.map("visual entropy"));
            window.controller().view().export().askWith((owner, suggested, format) -> {
                assertEquals("visual-entropy-step-5.svg", suggested);
                return Optional.of(folder.resolve(suggested));
            });
            return null;
        });
        until("shows the map", () -> model().overlay().shownScaled().isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E).release(KeyCode.E, KeyCode.SHIFT, KeyCode.CONTROL);
        until("asks", () -> inDialog("#export-save") != null);
        until("shows it", () -> inDialog("#export-preview") instanceof ImageView view && view.getImage() != null);
        fire("#export-save");
        until("says what it wrote", () -> said().startsWith("Wrote "));
        String vectors = Files.readString(folder.resolve("visual-entropy-step-5.svg"));
        for (String part : List.of("linearGradient", "data:image/png;base64,", ">6.38</text>", ">bits</text>")) {
            assertTrue(vectors.contains(part), () -> part + " is missing");
        }
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(folder.resolve("visual-entropy-step-5.svg").toFile());
        String numbers = Files.readString(folder.resolve("visual-entropy-step-5.csv"));
        assertTrue(numbers.contains("token,row,column,visual_entropy\n0,0,0,0\n"), numbers);
        assertTrue(numbers.contains("# colours: viridis from 0.0 to 6.375 bits"), numbers);
    }

    @Test
    void copiesDataWithTheirDefinitions(FxRobot robot) {
        robot.clickOn("#schedule-chart-menu").clickOn("#schedule-chart-copy-data");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied != null && copied.contains("t,marked,warm_up,k_vis,k_attn,important_tokens"), copied);
    }

    @Test
    void movingTheCursorDrawsNoChartAnew() {
        int before = onFx(this::drawings);
        for (int t = 0; t < STEPS; t++) {
            int step = t;
            onFx(() -> {
                model().playback().goTo(step);
                stage.getScene().getRoot().layout();
                return null;
            });
        }
        assertEquals(before, onFx(() -> drawings()), "scrubbing draws charts");
        assertTrue(onFx(() -> lookup("#latency-chart").lookup(".chart-cursor").isVisible()));
    }

    private int drawings() {
        return stage.getScene().getRoot().lookupAll(".plot").stream()
                .mapToInt(plot -> (int) plot.getProperties().getOrDefault("drawings", 0)).sum();
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }

    private int step() {
        return onFx(() -> model().playback().stepProperty().get());
    }

    private Node lookup(String id) {
        return stage.getScene().lookup(id);
    }

    private List<Node> plots() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".plot").stream().filter(ChartGesturesFxTest::isShown)
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String card(Node plot) {
        Node at = plot;
        while (at.getId() == null) {
            at = at.getParent();
        }
        return at.getId();
    }

    private String text(String id) {
        return onFx(() -> ((Labeled) lookup(id)).getText());
    }

    private String said() {
        return onFx(() -> inDialog("#export-result") instanceof Label label ? label.getText() : "");
    }

    private Node inDialog(String id) {
        return Window.getWindows().stream().filter(other -> other != stage && other.getScene() != null)
                .map(other -> other.getScene().lookup(id)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private void fire(String id) {
        onFx(() -> {
            ((javafx.scene.control.Button) inDialog(id)).fire();
            return null;
        });
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** The headless platform's mouse does not know which keys are held, so these events are made by hand. */
    private static void drag(Node node, double from, double to, boolean shift) {
        onFx(() -> {
            double width = node.getLayoutBounds().getWidth();
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, node, from * width, shift));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, (from + to) / 2 * width, shift));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, to * width, shift));
            node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, node, to * width, shift));
            return null;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x, boolean shift) {
        Point2D scene = node.localToScene(x, node.getLayoutBounds().getCenterY());
        Point2D screen = node.localToScreen(x, node.getLayoutBounds().getCenterY());
        return new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                shift, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false, true, false, false, null);
    }
}
