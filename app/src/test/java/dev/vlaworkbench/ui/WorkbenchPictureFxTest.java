package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.library.LibraryEntry;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.StepStore;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Looks at the window's picture: no region is blank, every text stands out from what is behind it, nothing is cut off. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchPictureFxTest {

    private static final int STEP = 20;

    private record Picture(Scene scene, WritableImage image) {}

    @ParameterizedTest
    @CsvSource({"DARK,1280,800,false", "LIGHT,1280,800,false", "DARK,2560,1440,false", "LIGHT,2560,1440,false",
            "LIGHT,2560,1440,true"})
    void noRegionIsBlankAndEveryTextIsReadableAndWhole(ThemeChoice theme, int width, int height, boolean presentation) {
        Picture picture = onFx(() -> paint(theme, width, height, Overlay.SETS, presentation));
        for (String region : List.of("#frame-canvas", "#timeline", "#step-title", "#instruction", "#untrained",
                "#library",
                "#parameter-count")) {
            Node node = picture.scene().lookup(region);
            assertTrue(deviation(picture.image(), node) > 4, region + " is blank");
        }
        assertTrue(deviation(picture.image(), picture.scene().lookup("#frame-canvas")) > 20, "the frame is flat");
        List<Readability.Finding> findings = onFx(() -> new Readability(picture.scene(), picture.image()).findings());
        assertTrue(findings.size() > 60, "only " + findings.size() + " texts were looked at");
        assertEquals(List.of(), findings.stream().flatMap(finding -> finding.faults().stream()).toList());
    }

    @Test
    void everyControlExplainsItself() {
        Picture picture = onFx(() -> paint(ThemeChoice.DARK, 1600, 1000, Overlay.SETS, false));
        List<String> silent = new ArrayList<>();
        for (Node node : all(picture.scene().getRoot())) {
            boolean asks = node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof Slider
                    || node instanceof TextField || node instanceof ToggleSwitch;
            boolean part = node instanceof MenuButton || isPartOfAnother(node);
            if (asks && !part && node.isVisible() && Readability.explanation(node).isBlank()) {
                silent.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
            }
        }
        assertEquals(List.of(), silent, "controls without a tooltip");
    }

    /** The arrow button of a spinner, or the field of an editable list. */
    private static boolean isPartOfAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Control && !(at instanceof ScrollPane) && !(at instanceof SplitPane)
                    && !(at instanceof ListView<?>) && !(at instanceof TabPane) && !(at instanceof ToolBar)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPictureWithFaultsIsFoundOut() {
        Readability.Finding[] found = onFx(() -> {
            Label pale = new Label("pale");
            pale.setStyle("-fx-text-fill: #777777;");
            Label cut = new Label("a text that does not fit");
            cut.setMinWidth(40);
            cut.setMaxWidth(40);
            Label told = new Label("a text that does not fit");
            told.setMinWidth(40);
            told.setMaxWidth(40);
            told.setTooltip(new Tooltip("a text that does not fit"));
            Label good = new Label("good");
            VBox box = new VBox(pale, cut, told, good);
            box.setStyle("-fx-background-color: #555555;");
            List.of(cut, told, good).forEach(label -> label.setStyle("-fx-text-fill: white;"));
            Scene scene = new Scene(box, 200, 120);
            WritableImage image = scene.snapshot(null);
            return new Readability(scene, image).findings().toArray(Readability.Finding[]::new);
        });
        assertEquals(4, found.length);
        assertTrue(found[0].faults().getFirst().contains("contrast"), found[0]::toString);
        assertTrue(found[1].faults().getFirst().contains("cut off"), found[1]::toString);
        assertEquals(List.of(), found[2].faults());
        assertEquals(List.of(), found[3].faults());
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "2560,1440"})
    void theFrameAndTheStatusHaveTheirRoom(int width, int height) {
        Picture picture = onFx(() -> paint(ThemeChoice.DARK, width, height, Overlay.SETS));
        for (String chart : List.of("#latency-chart", "#schedule-chart", "#cost-chart")) {
            Node card = picture.scene().lookup(chart);
            double info = card.lookup(".info").localToScene(card.lookup(".info").getLayoutBounds()).getMinX();
            for (Node entry : card.lookupAll(".small")) {
                assertTrue(entry.localToScene(entry.getLayoutBounds()).getMaxX() <= info,
                        chart + "'s legend is too long");
            }
        }
        Bounds status = picture.scene().lookup("#status")
                .localToScene(picture.scene().lookup("#status").getLayoutBounds());
        assertTrue(status.getMaxY() <= height, "the status line is below the window");
        Bounds frame = picture.scene().lookup("#frame-canvas").getLayoutBounds();
        assertTrue(frame.getHeight() > 0.38 * height, "the frame is only " + frame.getHeight() + " pixels high");
    }

    @ParameterizedTest
    @CsvSource({"DARK,1280,800", "LIGHT,1280,800", "LIGHT,2560,1440"})
    void aPatchAndAWordLookedIntoAreNeitherBlankNorCutOff(ThemeChoice theme, int width, int height) {
        Picture picture = onFx(() -> paint(theme, width, height, Overlay.SETS, false, model -> {
            model.overlay().lockedProperty().set(87);
            model.attention().toggle(4, false);
        }));
        for (String region : List.of("#patch-pixels", "#patch-histogram", "#biography", "#colour-bar",
                "#frame-canvas")) {
            assertTrue(deviation(picture.image(), picture.scene().lookup(region)) > 4, region + " is blank");
        }
        List<Readability.Finding> findings = onFx(() -> new Readability(picture.scene(), picture.image()).findings());
        assertEquals(List.of(), findings.stream().flatMap(finding -> finding.faults().stream()).toList());
    }

    static Stream<Arguments> tabs() {
        return Stream.of(ThemeChoice.DARK, ThemeChoice.LIGHT)
                .flatMap(theme -> Stream.of(ChartPage.OVERVIEW, ChartPage.TOKENS, ChartPage.ACTIONS, ChartPage.ENTROPY)
                        .flatMap(page -> Stream.of(
                                Arguments.of(theme, page, 1280, 800), Arguments.of(theme, page, 2560, 1440))));
    }

    @ParameterizedTest
    @MethodSource("tabs")
    void everyChartOfATabIsDrawnAndReadable(ThemeChoice theme, ChartPage page, int width, int height) {
        Picture picture = onFx(() -> paint(theme, width, height, Overlay.SETS, false,
                model -> model.charts().pageProperty().set(page)));
        List<Node> plots = picture.scene().getRoot().lookupAll(".plot").stream().filter(WorkbenchPictureFxTest::isShown)
                .toList();
        assertTrue(plots.size() >= 2, "only " + plots.size() + " plots");
        for (Node plot : plots) {
            // The chart itself, without the texts that lie over it.
            WritableImage chart = onFx(() -> ((Parent) plot).getChildrenUnmodifiable().stream()
                    .filter(Canvas.class::isInstance).findFirst().orElseThrow().snapshot(null, null));
            assertTrue(colours(chart) > 8, "a chart of the tab " + page + " is blank");
        }
        assertEquals(List.of(), faults(picture));
    }

    @ParameterizedTest
    @CsvSource({"DARK,frame,false", "LIGHT,frame,false", "DARK,token sets,false", "LIGHT,token sets,true",
            "DARK,visual entropy,false", "LIGHT,visual entropy,false", "DARK,visual entropy,true",
            "LIGHT,visual entropy,true", "DARK,cache age,false", "LIGHT,pixel change,false",
            "DARK,word attention,false",
            "LIGHT,word attention,false"})
    void everyOverlayLiesOverTheFrameAndItsCaptionIsReadable(ThemeChoice theme, String name, boolean difference) {
        Overlay overlay = switch (name) {
            case "frame" -> Overlay.FRAME;
            case "token sets" -> Overlay.SETS;
            default -> Overlay.map(name);
        };
        Consumer<WorkbenchModel> looking = model -> {
            model.overlay().differenceProperty().set(difference);
            if (name.equals("word attention")) {
                model.attention().toggle(4, false);
            }
        };
        // The same window with nothing over the frame, so that nothing else differs.
        WritableImage bare = onFx(() -> paint(theme, 1280, 800, overlay, false, looking.andThen(
                model -> model.overlay().bareProperty().set(true))).image());
        Picture picture = onFx(() -> paint(theme, 1280, 800, overlay, false, looking));
        Bounds frame = picture.scene().lookup("#frame-canvas")
                .localToScene(picture.scene().lookup("#frame-canvas").getLayoutBounds());
        int painted = 0;
        for (int patch = 0; patch < 256; patch++) {
            int x = (int) (frame.getMinX() + (patch % 16 + 0.5) * frame.getWidth() / 16);
            int y = (int) (frame.getMinY() + (patch / 16 + 0.5) * frame.getHeight() / 16);
            painted += differ(bare, picture.image(), x, y) ? 1 : 0;
        }
        if (overlay.equals(Overlay.FRAME)) {
            assertEquals(0, painted, "something lies over the bare frame");
        } else {
            assertTrue(painted > (overlay.equals(Overlay.SETS) ? 0 : 128),
                    name + " is painted on " + painted + " patches");
        }
        assertEquals(List.of(), faults(picture));
    }

    private static int colours(WritableImage image) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return found.size();
    }

    private static List<String> faults(Picture picture) {
        List<Readability.Finding> findings = onFx(() -> new Readability(picture.scene(), picture.image()).findings());
        assertTrue(findings.size() > 60, "only " + findings.size() + " texts were looked at");
        return findings.stream().flatMap(finding -> finding.faults().stream()).toList();
    }

    @Test
    void overlaysChangeTheFrameAndTheBareFrameDoesNot() {
        WritableImage bare = onFx(() -> paint(ThemeChoice.DARK, 1280, 800, Overlay.FRAME).image());
        WritableImage sets = onFx(() -> paint(ThemeChoice.DARK, 1280, 800, Overlay.SETS).image());
        Picture map = onFx(() -> paint(ThemeChoice.DARK, 1280, 800, Overlay.map("visual entropy")));
        Bounds frame = map.scene().lookup("#frame-canvas")
                .localToScene(map.scene().lookup("#frame-canvas").getLayoutBounds());
        // Token 0 is important, token 255 in no set that is shown.
        int important = (int) (frame.getMinY() + frame.getHeight() / 32);
        assertTrue(differ(bare, sets, (int) frame.getMinX() + 4, important), "an important patch is not painted");
        int last = (int) (frame.getMaxY() - frame.getHeight() / 32);
        int right = (int) (frame.getMaxX() - frame.getWidth() / 32);
        assertTrue(!differ(bare, sets, right, last), "a patch in no set is painted");
        assertTrue(differ(bare, map.image(), right, last), "the score map leaves a patch out");
    }

    @Test
    void anEmptyWindowIsDarkAndSaysWhatToDo() {
        Picture picture = onFx(() -> {
            ThemeController theme = new ThemeController(ThemeChoice.DARK);
            WorkbenchView view = view(WorkbenchModel.empty(), theme);
            theme.dress(view);
            Scene scene = new Scene(view, 1280, 800);
            scene.snapshot(null);
            Picture empty = new Picture(scene, scene.snapshot(null));
            theme.close();
            return empty;
        });
        for (String chart : List.of("#latency-chart", "#schedule-chart", "#cost-chart")) {
            assertTrue(deviation(picture.image(), picture.scene().lookup(chart)) < 30,
                    chart + " has another theme's colours");
        }
        List<String> said = labels(picture.scene().getRoot()).stream().filter(WorkbenchPictureFxTest::isShown)
                .map(Label::getText).toList();
        assertTrue(said.contains("nothing computed yet"), said::toString);
        assertTrue(said.stream().anyMatch(text -> text.startsWith("Open an episode")), said::toString);
    }

    private static WorkbenchView view(WorkbenchModel model, ThemeController theme) {
        return new WorkbenchView(model,
                WorkbenchCommands.of(model, WorkbenchActions.none(), theme), LibraryActions.none(),
                theme.paletteProperty());
    }

    private static Picture paint(ThemeChoice choice, int width, int height, Overlay overlay) {
        return paint(choice, width, height, overlay, false);
    }

    private static Picture paint(ThemeChoice choice, int width, int height, Overlay overlay, boolean presentation) {
        return paint(choice, width, height, overlay, presentation, model -> {
            // Nobody looks closer.
        });
    }

    private static Picture paint(ThemeChoice choice, int width, int height, Overlay overlay, boolean presentation,
            Consumer<WorkbenchModel> looking) {
        ThemeController theme = new ThemeController(choice);
        theme.presentationProperty().set(presentation);
        WorkbenchModel model = WorkbenchModel.empty();
        WorkbenchView view = view(model, theme);
        theme.dress(view);
        Scene scene = new Scene(view, width, height);
        SyntheticEpisode episode = new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, SyntheticBackend.STEPS);
        LaneRun run = new LaneRun(new StepStore("probe", episode.steps()));
        run.replayStarted(SyntheticRecords.prompt(SyntheticBackend.INSTRUCTION), SyntheticRecords.ACTIONS);
        for (int t = 0; t <= STEP; t++) {
            run.stepFinished(SyntheticRecords.dense(t));
            run.stepFinished(SyntheticRecords.probe("probe", t));
        }
        model.session().strategies().setAll(SyntheticBackend.DENSE, SyntheticBackend.PROBE);
        model.session().choiceProperty().set(new StrategyChoice(SyntheticBackend.PROBE,
                ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
        model.session().modelProperty().set(
                new ModelInfo("openvla-sample", true, "cpu", "amd64", "float32", "DJL", "wall clock", 7,
                        SyntheticRecords.SHAPE));
        model.session().episodeProperty().set(episode);
        model.library().recent().opened(new LibraryEntry(episode.file(), Optional.empty(), episode.name(),
                episode.instruction(), episode.steps(), ""));
        model.playback().stepsProperty().set(episode.steps());
        model.session().runProperty().set(run);
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(episode.frame(t)),
                t -> Optional.of(episode.frame(t)),
                (lane, t) -> CompletableFuture.completedFuture(SyntheticRecords.attention(t)));
        model.session().seriesProperty().set(new RunSeries(run.store()));
        model.playback().goTo(STEP);
        presenter.refresh();
        model.overlay().shownProperty().set(overlay);
        looking.accept(model);
        presenter.refresh();
        presenter.refresh();
        model.session().computedProperty().set(run.store().computed());
        model.session().runStateProperty().set(run.state());
        model.layout().scaleProperty().bind(theme.scale());
        scene.snapshot(null);
        view.charts().refresh();
        scene.snapshot(null);
        Picture picture = new Picture(scene, scene.snapshot(null));
        theme.close();
        return picture;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        // What is scrolled out of a side panel or lies under another part of the window is not on the picture.
        Node hit = pick(node.getScene().getRoot(), bounds.getCenterX(), bounds.getCenterY());
        return hit != null && (isWithin(hit, node) || isWithin(node, hit));
    }

    private static Node pick(Parent root, double x, double y) {
        Node found = root;
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.localToScene(child.getLayoutBounds()).contains(x, y)
                    && (child.getClip() == null
                            || child.localToScene(child.getClip().getBoundsInParent()).contains(x, y))) {
                found = child instanceof Parent parent ? pick(parent, x, y) : child;
            }
        }
        return found;
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static List<Label> labels(Parent root) {
        return all(root).stream().filter(Label.class::isInstance).map(Label.class::cast).toList();
    }

    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent parent) {
                nodes.addAll(all(parent));
            }
        }
        return nodes;
    }

    /** Standard deviation of the grey values in a node's part of the picture. */
    private static double deviation(WritableImage image, Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = (int) Math.max(0, bounds.getMinY()); y < Math.min(image.getHeight(), bounds.getMaxY()); y++) {
            for (int x = (int) Math.max(0, bounds.getMinX()); x < Math.min(image.getWidth(), bounds.getMaxX()); x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                double grey = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
                sum += grey;
                squares += grey * grey;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(squares / count - mean * mean);
    }

    private static boolean differ(WritableImage one, WritableImage other, int x, int y) {
        int a = one.getPixelReader().getArgb(x, y);
        int b = other.getPixelReader().getArgb(x, y);
        return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
                + Math.abs((a & 0xFF) - (b & 0xFF)) > 20;
    }

    private static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError problem) {
                result.completeExceptionally(problem);
            }
        });
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
