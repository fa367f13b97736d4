package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.rollout.FakeWorld;
import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.rollout.RolloutRequest;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Asks for a rollout as a person would. */
@ExtendWith(ApplicationExtension.class)
class RolloutFxTest {

    private final SyntheticBackend backend = new SyntheticBackend();
    private final SyntheticRollouts rollouts = backend.rollouts;
    private WindowDriver driver;
    private WorkbenchWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        driver = new WindowDriver(stage);
        window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK));
        window.show();
    }

    @AfterEach
    void close() {
        rollouts.answer.complete(Optional.empty());
        backend.steps.release(1000);
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
    }

    @Test
    void runsRecordsAndOpensWhatWasAskedFor() {
        ask();
        onFx(() -> {
            field(ComboBox.class, "#rollout-suite").getSelectionModel().select(1);
            return null;
        });
        onFx(() -> {
            field(ComboBox.class, "#rollout-task").getSelectionModel().select(1);
            field(ComboBox.class, "#rollout-strategy").getSelectionModel().select(1);
            field(Spinner.class, "#rollout-scene").getEditor().setText("7");
            field(Spinner.class, "#rollout-scene").commitValue();
            return null;
        });
        assertTrue(onFx(() -> field(Label.class, "#rollout-seed").getText()).startsWith("seed 1000007:"));
        driver.answer();
        until("runs", () -> rollouts.requests.size() == 1);
        RolloutRequest request = rollouts.requests.getFirst();
        assertEquals("far", request.episode().suite());
        assertEquals(FakeWorld.BREAK, request.episode().task());
        assertEquals(1_000_007, request.episode().seed());
        assertEquals("probe", request.strategy().descriptor().id());
        until("shows how far it is", () -> activity() != null && activity().share().orElse(0) == 2.0 / 6);
        assertFalse(onFx(() -> command().enabled().getValue()), "a second rollout can be asked for while one runs");
        rollouts.answer.complete(Optional.of(Path.of("rollout.hdf5")));
        until("opens it", () -> window.controller().model().session().openedProperty().get() != null);
        assertEquals(Path.of("rollout.hdf5"),
                onFx(() -> window.controller().model().session().openedProperty().get().file()));
        until("replays it under the same strategy",
                () -> backend.lastReplay().map(lane -> lane.choice().descriptor().id().equals("probe")).orElse(false));
    }

    @Test
    void canBeStoppedAndLeavesEverythingAsItWas() {
        ask();
        driver.answer();
        until("runs", () -> activity() != null);
        onFx(() -> {
            activity().cancel();
            return null;
        });
        until("ends", () -> activity() == null);
        assertNull(onFx(() -> window.controller().model().session().openedProperty().get()));
        assertTrue(onFx(() -> command().enabled().getValue()));
    }

    @Test
    void tellsWhatWentWrong() {
        ask();
        driver.answer();
        until("runs", () -> activity() != null);
        rollouts.answer.completeExceptionally(new UserException("World 'fake' failed; report that to its author."));
        until("tells", () -> driver.dialogText().startsWith("World 'fake' failed"));
    }

    @Test
    void tellsWhereThereIsNoWorld() {
        rollouts.withoutWorld = true;
        load();
        run();
        until("tells", () -> driver.dialogText().startsWith("There is no simulated world"));
    }

    @Test
    void nothingInTheFormIsCutOff() {
        ask();
        onFx(() -> {
            driver.dialog().applyCss();
            driver.dialog().layout();
            for (Node node : driver.dialog().lookupAll(".label")) {
                if (node instanceof Labeled label && label.lookup(".text") instanceof Text text
                        && !label.isWrapText()) {
                    assertEquals(label.getText(), text.getText());
                }
            }
            return null;
        });
    }

    private void ask() {
        load();
        run();
        until("asks", () -> driver.dialog() != null);
    }

    private void load() {
        onFx(() -> {
            window.controller().session().openModel(Path.of("model"));
            return null;
        });
        until("loads", () -> window.controller().model().session().modelProperty().get() != null);
    }

    private void run() {
        onFx(() -> {
            command().run();
            return null;
        });
    }

    private Command command() {
        return window.controller().commands().find("rollout.run").orElseThrow();
    }

    private Activity activity() {
        return window.controller().model().session().activities().running().stream()
                .filter(one -> one.title().startsWith("rollout of")).findFirst().orElse(null);
    }

    private <T extends Node> T field(Class<T> kind, String id) {
        return kind.cast(driver.dialog().lookup(id));
    }
}
