package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import dev.vlaworkbench.strategy.PluginJar;
import dev.vlaworkbench.ui.memory.Memory;
import dev.vlaworkbench.ui.plugin.LinkOpener;
import dev.vlaworkbench.ui.plugin.PluginsController;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Where a plug-in's strategy says that it comes from a web page, the manager shows the page. */
@ExtendWith(ApplicationExtension.class)
class PluginLinksFxTest {

    @TempDir
    private Path temp;

    private final List<URI> opened = new ArrayList<>();
    private final SilentDialogs dialogs = new SilentDialogs();
    private ThemeController theme;
    private WorkbenchController controller;

    @BeforeEach
    void fill() throws IOException {
        Path folder = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        write(folder, "linked", "The paper (https://arxiv.org/abs/2511.01234), our reading.");
        write(folder, "cited", "Somebody et al., 2025");
    }

    @AfterEach
    void close() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            theme.close();
            return null;
        });
        controller.close();
    }

    @Test
    void aClickOnOpenShowsThePageThatTheSourceNames(FxRobot robot) {
        start(this::note);
        manage("linked");
        click(robot);
        until("opens the page", () -> !opened.isEmpty());
        assertEquals(List.of(URI.create("https://arxiv.org/abs/2511.01234")), opened);
        assertEquals(List.of(), dialogs.told);
    }

    @Test
    void aSourceWithoutAPageHasNothingToOpen() {
        start(this::note);
        manage("cited");
        assertNull(onFx(() -> manager().lookup("#open-link")));
    }

    @Test
    void whereNothingOpensItThatIsTold(FxRobot robot) {
        start(page -> {
            throw new UserException("No browser was found to open " + page + " with.");
        });
        manage("linked");
        click(robot);
        until("tells it", () -> !dialogs.told.isEmpty());
        assertEquals(List.of("No browser was found to open https://arxiv.org/abs/2511.01234 with."), dialogs.told);
    }

    @Test
    void whereTheDesktopDoesNotTakeItThatIsToldToo(FxRobot robot) {
        start(page -> CompletableFuture.supplyAsync(() -> {
            throw new UserException("The desktop found no browser.");
        }));
        manage("linked");
        click(robot);
        until("tells it", () -> !dialogs.told.isEmpty());
        assertEquals(List.of("The desktop found no browser."), dialogs.told);
    }

    private CompletionStage<Void> note(URI page) {
        opened.add(page);
        return CompletableFuture.completedFuture(null);
    }

    private void start(LinkOpener links) {
        onFx(() -> {
            Stage stage = new Stage();
            theme = new ThemeController(ThemeChoice.DARK);
            controller = new WorkbenchController(new ShelfBackend(temp.resolve("plugins")), dialogs, theme,
                    new Memory(Optional.empty()), Platform::runLater,
                    new WorkbenchController.WindowActions(() -> {}, stage::hide), links);
            WorkbenchWindow.furnish(stage, controller.view());
            stage.show();
            return null;
        });
    }

    private void manage(String plugin) {
        onFx(() -> {
            controller.commands().find("plugins.manage").orElseThrow().run();
            PluginsController plugins = controller.plugins().orElseThrow();
            plugins.model().selectedProperty().set(plugins.model().plugins().stream()
                    .filter(status -> status.name().equals(plugin)).findFirst().orElseThrow().archive());
            return null;
        });
        until("shows " + plugin, () -> manager().lookup("#plugin-name") instanceof Label label
                && label.getText().equals(plugin) && manager().lookup("#strategy-card-" + plugin) != null);
    }

    private void click(FxRobot robot) {
        until("lays the button out", () -> {
            Node button = manager().lookup("#open-link");
            return button != null && button.getLayoutBounds().getWidth() > 0;
        });
        robot.clickOn(onFx(() -> manager().lookup("#open-link")), MouseButton.PRIMARY);
    }

    private static Scene manager() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#plugins") != null).findFirst().orElseThrow();
    }

    private static void write(Path folder, String id, String source) throws IOException {
        PluginJar.withId(id).source("stranger.Sourced", """
                package stranger;
                import dev.vlaworkbench.api.*;
                import java.util.*;
                @org.pf4j.Extension
                public class Sourced implements StrategyExtension {
                    public StrategyDescriptor descriptor() {
                        return new StrategyDescriptor("%s", "A name", "A description.", "%s", List.of(), List.of());
                    }
                    public Strategy create(ParameterValues parameters, ModelShape model) {
                        return context -> new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
                    }
                }
                """.formatted(id, source)).writeTo(folder, id + ".jar");
    }
}
