package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import dev.vlaworkbench.strategy.PluginJar;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The plug-in manager over a folder of real archives, while lanes run. */
@ExtendWith(ApplicationExtension.class)
class PluginsFxTest {

    @TempDir
    private Path temp;

    private Path folder;
    private ShelfBackend backend;
    private Stage stage;
    private WorkbenchWindow window;
    private WindowDriver driver;

    @BeforeEach
    void fill() throws IOException {
        folder = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        Files.delete(folder.resolve("failing.jar"));
        backend = new ShelfBackend(folder);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            window.stop();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        window.controller().close();
    }

    @Test
    void aHostilePluginDroppedOnTheWindowStopsItsOwnLaneOnly() throws IOException {
        start(ThemeChoice.DARK);
        choose("reusing");
        until("computes", () -> state() == LaneRun.State.DONE);
        Path hostile = PluginJar.withId("hostile").strategy("stranger.Hostile", "hostile", """
                public StepDecision decide(StepContext context) {
                    if (context.t() == 3) {
                        throw new StackOverflowError("for ever");
                    }
                    return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
                }
                """).writeTo(temp, "hostile.jar");
        drop(hostile);
        until("offers it", () -> strategies().contains("hostile"));
        ComboBox<?> box = driver.node(ComboBox.class, "#strategy");
        assertEquals("reusing", ((StrategyDescriptor) onFx(box::getValue)).id());
        assertEquals(2, onFx(() -> box.getSelectionModel().getSelectedIndex()), "behind dense and hostile");
        assertEquals("reusing", model().session().choiceProperty().get().descriptor().id());
        choose("hostile");
        LaneModel steady = onFx(() -> model().session().lanes().add(choiceOf("reusing")));
        until("tells that the lane stopped", () -> driver.dialogText().contains("threw java.lang.StackOverflowError"));
        assertTrue(driver.dialogText().contains("at control step 3; report this to the plug-in's author."),
                driver.dialogText());
        driver.answer();
        for (LaneModel other : List.of(steady, model().session().lanes().reference())) {
            until("goes on with the other lane", () -> other.runStateProperty().get() == LaneRun.State.DONE
                    && other.computedProperty().get() == ShelfBackend.STEPS);
        }
        manage("hostile");
        until("shows the fault", () -> texts().stream().anyMatch(text -> text.contains("StackOverflowError")));
        press(button("Copy with stack trace"));
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).contains("stranger.Hostile"),
                "the stack trace can be copied");
        choose("reusing");
        until("goes on with another", () -> state() == LaneRun.State.DONE
                && "reusing".equals(model().session().runProperty().get().store().lane()));
    }

    @Test
    void whatIsNoPluginIsRefusedInASentenceAndChangesNothing() throws IOException {
        start(ThemeChoice.DARK);
        drop(Files.writeString(temp.resolve("text.jar"), "no jar"));
        until("says so",
                () -> driver.dialogText().startsWith("Plug-in text.jar is not loaded: it is not a readable jar"));
        driver.answer();
        drop(PluginJar.withId("later").entry("Plugin-Requires", ">=2.0.0").strategy("stranger.Later", "later", build(1))
                .writeTo(temp, "later.jar"));
        until("says so", () -> driver.dialogText().contains("it requires version >=2.0.0 of the workbench's API"));
        driver.answer();
        assertEquals(List.of("dense", "reusing"), strategies());
    }

    @Test
    void aRebuildRestartsTheLanesOfThatPluginOnly() throws IOException {
        Path target = Files.createDirectory(temp.resolve("target"));
        Path mine = PluginJar.withId("mine").strategy("stranger.Mine", "mine", build(1)).writeTo(target, "mine.jar");
        start(ThemeChoice.DARK);
        drop(mine);
        until("offers it", () -> strategies().contains("mine"));
        choose("mine");
        until("computes", () -> state() == LaneRun.State.DONE);
        LaneRun before = model().session().runProperty().get();
        assertEquals(1, scalarOf(before));
        PluginJar.withId("mine").strategy("stranger.Mine", "mine", build(2)).writeTo(target, "mine.jar");
        until("begins anew", () -> model().session().runProperty().get() != before && state() == LaneRun.State.DONE);
        LaneRun after = model().session().runProperty().get();
        assertNotSame(before, after);
        assertEquals(1, scalarOf(before), "what was computed before stays what it was");
        assertEquals(2, scalarOf(after));
        assertTrue(model().session().notices().stream().anyMatch(text -> text.contains("mine")
                && text.contains("another run")), model().session().notices().toString());
        choose("reusing");
        until("computes another", () -> state() == LaneRun.State.DONE
                && "reusing".equals(model().session().runProperty().get().store().lane()));
        LaneRun untouched = model().session().runProperty().get();
        LaneRun reference = model().session().lanes().reference().runProperty().get();
        PluginJar.withId("mine").strategy("stranger.Mine", "mine", build(3)).writeTo(target, "mine.jar");
        Optional<PluginStatus> seen = status("mine");
        until("loads it anew", () -> !status("mine").equals(seen));
        assertSame(untouched, model().session().runProperty().get());
        assertSame(reference, model().session().lanes().reference().runProperty().get());
    }

    @Test
    void disablesEnablesAndRemoves() throws IOException {
        start(ThemeChoice.LIGHT);
        onFx(() -> {
            window.controller().commands().find("plugins.manage").orElseThrow().run();
            return null;
        });
        until("shows the first", () -> "test-dense".equals(text("#plugin-name")));
        manage("test-reusing");
        until("tells what it asks for", () -> text("#asked-reusing").startsWith("nothing beside"));
        choose("reusing");
        until("tells what it takes", () -> text("#times-reusing").startsWith("median"));
        press(node("#plugin-enable"));
        until("disables it", () -> "disabled".equals(text("#plugin-state")));
        assertEquals(List.of("dense"), strategies());
        assertEquals("reusing", model().session().choiceProperty().get().descriptor().id());
        LaneRun stopped = model().session().runProperty().get();
        onFx(() -> {
            window.controller().session().restart();
            return null;
        });
        until("computes the reference without it", () -> model().session().lanes().reference().runStateProperty()
                .get() == LaneRun.State.DONE);
        assertSame(stopped, model().session().runProperty().get(), "what it had computed stays");
        assertEquals(List.of("test-reusing"), Files.readAllLines(folder.resolve("disabled.txt")).stream()
                .filter(line -> !line.startsWith("#")).toList());
        press(node("#plugin-enable"));
        until("enables it", () -> "loaded".equals(text("#plugin-state")));
        assertEquals(List.of("dense", "reusing"), strategies());
        until("begins its lane anew", () -> model().session().runProperty().get() != stopped);
        press(node("#plugin-remove"));
        until("asks first", () -> driver.dialogText().contains("It comes back when the same jar is installed again"));
        assertTrue(Files.exists(folder.resolve("reusing.jar")));
        driver.answer();
        until("removes it", () -> !strategies().contains("reusing"));
        assertFalse(Files.exists(folder.resolve("reusing.jar")));
        manage("test-dense");
        press(node("#plugin-remove"));
        until("asks first", () -> driver.dialogText().contains("is deleted"));
        driver.answer();
        until("keeps the reference", () -> driver.dialogText().contains("is the reference of every comparison"));
        driver.answer();
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"LIGHT", "DARK"})
    void everyTextIsReadableAndWhole(ThemeChoice theme) throws IOException {
        PluginJar.withId("later").entry("Plugin-Requires", ">=2.0.0").strategy("stranger.Later", "later", build(1))
                .writeTo(folder, "later.jar");
        start(theme);
        until("finds it", () -> status("later").isPresent());
        choose("reusing");
        until("computes", () -> state() == LaneRun.State.DONE);
        for (String plugin : List.of("later", "test-reusing")) {
            manage(plugin);
            until("fills the details", () -> plugin.equals(text("#plugin-name")));
            List<Readability.Finding> findings = onFx(() -> {
                Scene scene = manager();
                WritableImage image = scene.snapshot(null);
                return new Readability(scene, image).findings();
            });
            assertTrue(findings.size() > 15, findings.toString());
            assertEquals(List.of(), findings.stream().flatMap(finding -> finding.faults().stream()).toList());
        }
    }

    private void start(ThemeChoice theme) {
        onFx(() -> {
            stage = new Stage();
            driver = new WindowDriver(stage);
            window = new WorkbenchWindow(stage, backend, new ThemeController(theme));
            window.show();
            window.controller().session().openModel(temp);
            window.controller().session().openEpisode(temp.resolve("one.hdf5"));
            return null;
        });
        until("opens", () -> model().session().episodeProperty().get() != null
                && model().session().modelProperty().get() != null);
    }

    private void choose(String id) {
        onFx(() -> {
            window.controller().choose(choiceOf(id));
            return null;
        });
        until("begins " + id, () -> model().session().runProperty().get() != null
                && model().session().runProperty().get().store().lane().equals(id));
    }

    private StrategyChoice choiceOf(String id) {
        StrategyDescriptor strategy = model().session().strategies().stream()
                .filter(offer -> offer.id().equals(id)).findFirst().orElseThrow();
        return new StrategyChoice(strategy, ParameterValues.defaults(strategy.parameters()));
    }

    private void manage(String plugin) {
        onFx(() -> {
            window.controller().commands().find("plugins.manage").orElseThrow().run();
            window.controller().plugins().orElseThrow().model().selectedProperty()
                    .set(status(plugin).orElseThrow().archive());
            return null;
        });
        until("shows " + plugin, () -> plugin.equals(text("#plugin-name")));
    }

    private void drop(Path file) {
        onFx(() -> {
            window.controller().openDropped(file);
            return null;
        });
    }

    private Scene manager() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#plugins") != null).findFirst().orElseThrow();
    }

    private Node node(String selector) {
        return onFx(() -> Objects.requireNonNull(manager().lookup(selector), selector));
    }

    private String text(String selector) {
        return manager().lookup(selector) instanceof Label label ? label.getText() : "";
    }

    private List<String> texts() {
        return manager().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> Objects.requireNonNullElse(((Label) label).getText(), "")).toList();
    }

    private Button button(String title) {
        return onFx(() -> manager().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(title)).findFirst().orElseThrow());
    }

    private static void press(Node button) {
        onFx(() -> {
            ((Button) button).fire();
            return null;
        });
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }

    private LaneRun.State state() {
        return model().session().runStateProperty().get();
    }

    private List<String> strategies() {
        return onFx(() -> model().session().strategies().stream().map(StrategyDescriptor::id).toList());
    }

    private Optional<PluginStatus> status(String name) {
        return onFx(() -> window.controller().plugins().orElseThrow().model().plugins().stream()
                .filter(plugin -> plugin.name().equals(name)).findFirst());
    }

    private static double scalarOf(LaneRun run) {
        return run.store().record(5).orElseThrow().explanation().scalars().get("build");
    }

    private static String build(int number) {
        return """
                public StepDecision decide(StepContext context) {
                    return new StepDecision.RunModel(TokenPlan.dense(),
                            new Explanation(List.of(), List.of(), Map.of("build", %d.0)));
                }
                """.formatted(number);
    }
}
