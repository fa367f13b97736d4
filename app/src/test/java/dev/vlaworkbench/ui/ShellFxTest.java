package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.library.LibraryEntry;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.memory.SessionFile;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window around the views: library, palette, panels, themes, dialogs, and coming back as it was left. */
@ExtendWith(ApplicationExtension.class)
class ShellFxTest {

    @TempDir
    private Path folder;

    private SyntheticBackend backend;
    private Stage stage;
    private WorkbenchWindow window;
    private WindowDriver driver;

    @AfterEach
    void close() {
        if (window != null) {
            leave();
        }
    }

    @Test
    void opensAnEpisodeOfTheLibrary(FxRobot robot) throws IOException {
        Files.createFile(folder.resolve("one.hdf5"));
        Files.createFile(folder.resolve("two.hdf5"));
        Files.createFile(folder.resolve("broken.hdf5"));
        Files.createFile(folder.resolve("notes.txt"));
        start(Optional.empty());
        drop(folder);
        until("lists the folder", () -> model().library().entries().size() == 4);
        assertEquals(List.of("", "demo_0", "demo_0", "demo_1"), model().library().entries().stream()
                .map(entry -> entry.fault().isEmpty() ? entry.name() : "").sorted().toList());
        until("shows a picture", () -> stage.getScene().getRoot().lookupAll(".library-item").stream()
                .anyMatch(cell -> cell.lookup(".image-view") instanceof ImageView view
                        && view.getImage() != null));
        until("tells how it ended", () -> cellTexts().stream().anyMatch(text -> text.endsWith("40 steps · success")));
        robot.clickOn(cell("demo_1"));
        until("opens it", () -> "demo_1".equals(openEpisode()));
        assertEquals(Optional.of("demo_1"), model().session().openedProperty().get().options().demo());
        until("remembers it as recent", () -> model().library().recent().episodes().size() == 1);
        robot.clickOn(cell("broken.hdf5"));
        until("says why another cannot be opened", () -> driver.dialogText().contains("ends in the middle"));
        driver.answer();
        assertEquals("demo_1", openEpisode());
    }

    @Test
    void takesWhatIsDroppedForWhatItIs() throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve("tiny"));
        Files.createFile(checkpoint.resolve("config.json"));
        Path episodes = Files.createDirectories(folder.resolve("episodes"));
        Files.createFile(episodes.resolve("one.hdf5"));
        start(Optional.empty());
        drop(checkpoint);
        until("loads the checkpoint", () -> model().session().modelProperty().get() != null);
        drop(episodes);
        until("lists the folder", () -> model().library().entries().size() == 1);
        drop(episodes.resolve("one.hdf5"));
        until("opens the episode", () -> "demo_0".equals(openEpisode()));
        assertEquals(List.of(checkpoint), model().library().recent().models());
    }

    @Test
    void thePaletteFindsAndRuns(FxRobot robot) {
        start(Optional.empty());
        openEverything();
        backend.steps.release(1000);
        until("computes", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        find("dark");
        assertEquals("Theme dark", firstFound());
        driver.key(KeyCode.ENTER, false, false);
        until("sets the theme", () -> stage.getScene().getRoot().getStyleClass().contains("dark"));
        assertFalse(driver.node(Node.class, "#palette").isVisible());
        find("visual ent");
        driver.key(KeyCode.ENTER, false, false);
        until("lays the map over the frame", () -> model().overlay().shownProperty().get()
                .equals(Overlay.map("visual entropy")));
        find("set count");
        driver.key(KeyCode.ENTER, false, false);
        until("goes to the parameter", () -> stage.getScene().getFocusOwner() instanceof TextField field
                && "parameter-count".equals(field.getId()));
        find("decoder prefill TMACs");
        driver.key(KeyCode.ENTER, false, false);
        until("tells the definition", () -> driver.dialog() != null
                && driver.dialog().getHeaderText().contains("decoder prefill"));
        driver.answer();
        find("");
        assertTrue(firstFound().startsWith("decoder prefill"), "the command run last is not the first");
        driver.key(KeyCode.ESCAPE, false, false);
        until("closes", () -> !driver.node(Node.class, "#palette").isVisible());
    }

    @Test
    void everyCommandStandsInAMenuAndInThePalette() {
        start(Optional.empty());
        List<String> inMenus = onFx(() -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).map(MenuItem::getId).toList());
        for (Command command : window.controller().commands().declared()) {
            if (command.category().isMenu() && command.submenu().isEmpty()) {
                assertTrue(inMenus.contains(command.id()), command.id() + " is in no menu");
            }
            assertFalse(command.title().isBlank());
        }
    }

    @Test
    void panelsHideComeBackAndAreReset(FxRobot robot) {
        start(Optional.empty());
        openEverything();
        Node left = driver.node(Node.class, "#strategy");
        double frame = onFx(() -> stage.getScene().lookup("#frame-canvas").getLayoutBounds().getWidth());
        driver.key(KeyCode.DIGIT1, false, true);
        until("hides the left panel", () -> left.getScene() == null);
        driver.key(KeyCode.DIGIT0, false, true);
        until("hides them all", () -> model().layout().isFrameAlone());
        until("gives the frame the room", () -> stage.getScene().lookup("#frame-canvas").getLayoutBounds()
                .getWidth() > frame);
        assertTrue(driver.node(Node.class, "#instruction").isVisible());
        driver.key(KeyCode.DIGIT0, false, true);
        until("brings them back", () -> left.getScene() != null);
        onFx(() -> {
            model().layout().sizeProperty(Panel.LEFT).set(215);
            return null;
        });
        until("follows the size", () -> Math.abs(leftWidth() - 215) < 3);
        onFx(() -> {
            window.controller().commands().find("panel.reset").orElseThrow().run();
            return null;
        });
        until("goes back to the usual size", () -> leftWidth() > 235);
        robot.clickOn("#fold-strategy");
        until("folds the strategy", () -> !left.isVisible() || !left.getParent().isVisible()
                || !driver.node(Node.class, "#strategy-scroll").isVisible());
    }

    @Test
    void keysWorkAndATextFieldKeepsItsOwn() {
        start(Optional.empty());
        openEverything();
        backend.steps.release(1000);
        until("computes", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        driver.key(KeyCode.HOME, false, false);
        driver.key(KeyCode.RIGHT, true, false);
        assertEquals(10, step());
        double speed = model().playback().speedProperty().get();
        driver.typed("]");
        assertTrue(model().playback().speedProperty().get() > speed);
        TextField field = driver.node(TextField.class, "#parameter-count");
        onFx(() -> {
            field.requestFocus();
            return null;
        });
        driver.key(KeyCode.HOME, false, false);
        driver.key(KeyCode.SPACE, false, false);
        assertEquals(10, step());
        assertFalse(model().playback().playingProperty().get());
        driver.typed("?");
        assertNull(driver.dialog());
        onFx(() -> {
            stage.getScene().getRoot().requestFocus();
            return null;
        });
        driver.typed("?");
        until("shows the keys", () -> driver.dialog() != null && driver.dialog().lookup("#key-sheet") != null);
        assertTrue(driver.dialog().lookup("#key-sheet").lookupAll(".key").size() > 12);
        driver.answer();
    }

    @Test
    void comesBackAsItWasLeft() throws IOException {
        Path session = folder.resolve("settings/session.json");
        Path episode = Files.createFile(folder.resolve("two.hdf5"));
        Path checkpoint = Files.createDirectories(folder.resolve("tiny"));
        start(Optional.of(session));
        onFx(() -> {
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE, ParameterValues
                    .parse(SyntheticBackend.PROBE.parameters(), Map.of("count", "42"))));
            window.controller().session().openModel(checkpoint);
            window.controller().openDropped(episode);
            return null;
        });
        until("asks which", () -> driver.dialog() != null && driver.dialog().lookup("#episodes") != null);
        driver.answer();
        until("opens", () -> openEpisode() != null && model().session().modelProperty().get() != null);
        onFx(() -> {
            model().overlay().shownProperty().set(Overlay.map("visual entropy"));
            model().overlay().opacityProperty().set(0.25);
            model().playback().playingProperty().set(false);
            model().playback().goTo(17);
            model().layout().shownProperty(Panel.RIGHT).set(false);
            model().layout().sizeProperty(Panel.LEFT).set(300);
            window.controller().commands().find("theme.light").orElseThrow().run();
            return null;
        });
        leave();
        start(Optional.of(session));
        until("opens the episode", () -> "demo_0".equals(openEpisode()));
        until("loads the model", () -> model().session().modelProperty().get() != null);
        assertEquals(17, step());
        assertFalse(model().playback().playingProperty().get());
        assertEquals(Overlay.map("visual entropy"), model().overlay().shownProperty().get());
        assertEquals(0.25, model().overlay().opacityProperty().get());
        assertFalse(model().layout().shownProperty(Panel.RIGHT).get());
        until("gives the panel its width", () -> Math.abs(leftWidth() - 300) < 3);
        assertTrue(stage.getScene().getRoot().getStyleClass().contains("light"));
        assertEquals(42, model().session().choiceProperty().get().parameters().integer("count"));
        assertEquals(List.of("demo_0"),
                model().library().recent().episodes().stream().map(LibraryEntry::name).toList());
        onFx(() -> {
            window.controller().commands().find("settings.reset").orElseThrow().run();
            return null;
        });
        until("asks first", () -> driver.dialogText().contains("go back to"));
        driver.answer();
        assertEquals(Overlay.SETS, model().overlay().shownProperty().get());
        assertTrue(model().layout().shownProperty(Panel.RIGHT).get());
        assertEquals(100, model().session().choiceProperty().get().parameters().integer("count"));
    }

    @Test
    void aDamagedSessionIsSetAsideAndTold(FxRobot robot) throws IOException {
        Path session = folder.resolve("session.json");
        Files.writeString(session, "{\"theme\": {\"choice\": \"DA");
        start(Optional.of(session));
        assertTrue(Files.exists(folder.resolve("session.json.damaged")));
        Hyperlink notices = driver.node(Hyperlink.class, "#notices");
        assertTrue(notices.getText().contains("1 notice"), notices.getText());
        robot.clickOn(notices);
        until("tells it in full", () -> driver.dialog() != null
                && driver.dialog().lookupAll(".label").stream().anyMatch(label -> label instanceof Label text
                        && text.getText() != null && text.getText().contains("kept as session.json.damaged")));
        driver.answer();
    }

    @Test
    void aSessionOfNonsenseStillStarts() throws IOException {
        Path session = folder.resolve("session.json");
        Files.writeString(session,
                """
                        {"session": {"episode": "/nowhere/gone.hdf5", "step": -7e300, "model": "\\u0000", "strategy": "gone",
                         "parameters": 5}, "layout": {"left": "maybe", "leftSize": -1}, "theme": {"choice": "PINK"},
                         "overlay": {"kind": "MAP", "opacity": 1e9}, "window": {"x": 1e9, "y": 1e9, "width": 0, "height": -5},
                         "library": {"folders": ["/nowhere", 3]}, "recent": {"episodes": [1, {"file": ""}]}, "unknown": {"a": 1}}
                        """);
        start(Optional.of(session));
        assertTrue(stage.isShowing());
        assertEquals(1, onFx(() -> model().overlay().opacityProperty().get()));
        assertEquals(2, model().session().notices().size(), model().session().notices()::toString);
        leave();
        assertTrue(Files.readString(session).contains("\"unknown\""), "another version's section was lost");
        window = null;
    }

    @Test
    void anErrorCanBeCopied() {
        start(Optional.empty());
        openEverything();
        onFx(() -> {
            window.controller().tellOfFault(new IllegalStateException("a fault of its own"));
            return null;
        });
        until("shows it", () -> driver.dialogText().contains("a fault of its own"));
        assertFalse(onFx(() -> driver.dialog().isExpanded()));
        String copied = onFx(() -> {
            ((Button) driver.dialog().lookup("#copy")).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertTrue(copied.contains("a fault of its own") && copied.contains("at dev.vlaworkbench.ui.ShellFxTest"),
                copied);
        assertTrue(driver.dialog() != null, "copying closed the dialog");
        driver.answer();
    }

    @Test
    void loadingAModelShowsProgressAndCanBeStopped(FxRobot robot) {
        start(Optional.empty());
        openEverything();
        backend.steps.release(1000);
        until("computes", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        onFx(() -> {
            window.controller().session().openModel(Path.of("slow"));
            return null;
        });
        until("tells how far it is",
                () -> driver.node(Node.class, "#activities").lookup(".activity-words") instanceof Label words
                        && words.getText().startsWith("loading slow: 60 %"));
        Button cancel = driver.node(Button.class, "#activities .button");
        robot.clickOn(cancel);
        until("stops", () -> model().session().activities().running().isEmpty());
        assertNull(driver.dialog(), "a person's own wish is told as an error");
        assertEquals("tiny", model().session().modelProperty().get().name());
        assertEquals(40, model().session().computedProperty().get(), "what was computed is gone");
    }

    @Test
    void aboutNamesVersionsAndCopiesThem() {
        start(Optional.empty());
        openEverything();
        onFx(() -> {
            window.controller().commands().find("help.about").orElseThrow().run();
            return null;
        });
        until("shows it", () -> driver.dialogText().contains("JavaFX "));
        String copied = onFx(() -> {
            ((Button) driver.dialog().lookup("#copy")).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        for (String part : List.of("Workbench ", "JDK ", "JavaFX ", "Engine DJL", "Device cpu", "NVIDIA driver")) {
            assertTrue(copied.contains(part), part + " is missing in " + copied);
        }
        driver.answer();
    }

    @Test
    void presentationSizeWritesLarger() {
        start(Optional.empty());
        openEverything();
        double before = onFx(() -> ((Label) stage.getScene().lookup("#status")).getFont().getSize());
        driver.key(KeyCode.F5, false, false);
        until("writes larger", () -> ((Label) stage.getScene().lookup("#status")).getFont().getSize() > 1.2 * before);
        driver.key(KeyCode.F5, false, false);
        until("and as before", () -> ((Label) stage.getScene().lookup("#status")).getFont().getSize() == before);
    }

    private void start(Optional<Path> session) {
        backend = new SyntheticBackend();
        onFx(() -> {
            stage = new Stage();
            stage.setWidth(990);
            stage.setHeight(900);
            window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK),
                    new Memory(session.map(SessionFile::new)));
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().begin(new WorkbenchOptions(folder, folder, Optional.empty(), Optional.empty(),
                    Optional.empty(), List.of(), DeviceChoice.CPU, Optional.empty(), session, Optional.empty(),
                    Optional.empty()));
            window.show();
            return null;
        });
        driver = new WindowDriver(stage);
    }

    private void leave() {
        backend.steps.release(1000);
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
    }

    private void openEverything() {
        onFx(() -> {
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            return null;
        });
        until("begins to replay", () -> !backend.replays.isEmpty()
                && model().overlay().frameProperty().get() != null);
    }

    private void drop(Path path) {
        onFx(() -> {
            window.controller().openDropped(path);
            return null;
        });
    }

    private void find(String query) {
        driver.key(KeyCode.K, false, true);
        until("opens the palette", () -> stage.getScene().lookup("#palette").isVisible());
        onFx(() -> {
            ((TextField) stage.getScene().lookup("#palette-field")).setText(query);
            return null;
        });
    }

    private String firstFound() {
        return onFx(() -> ((Command) ((ListView<?>) stage.getScene().lookup("#palette-list")).getItems().getFirst())
                .title());
    }

    private Node cell(String name) {
        until("shows " + name, () -> stage.getScene().getRoot().lookupAll(".library-item").stream()
                .anyMatch(cell -> ("library-" + name).equals(cell.getId())));
        return onFx(() -> stage.getScene().getRoot().lookupAll(".library-item").stream()
                .filter(cell -> ("library-" + name).equals(cell.getId())).findFirst().orElseThrow());
    }

    private List<String> cellTexts() {
        return stage.getScene().getRoot().lookupAll(".library-item .label").stream().map(Label.class::cast)
                .map(Label::getText).toList();
    }

    private String activityWords() {
        return stage.getScene().lookup("#activities").lookup(".activity-words") instanceof Label words
                ? words.getText()
                : "";
    }

    private double leftWidth() {
        return stage.getScene().lookup("#left-panel").getLayoutBounds().getWidth();
    }

    private String openEpisode() {
        return model().session().episodeProperty().get() == null
                ? null
                : model().session().episodeProperty().get().name();
    }

    private int step() {
        return onFx(() -> model().playback().stepProperty().get());
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }
}
