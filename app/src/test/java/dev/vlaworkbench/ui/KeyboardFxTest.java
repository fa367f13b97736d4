package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Works the window without a mouse: Tab comes to every control, shows where it is, and the keys do what they should there. */
@ExtendWith(ApplicationExtension.class)
class KeyboardFxTest {

    private static final int MOST = 400;

    private final SyntheticBackend backend = new SyntheticBackend();
    private Stage stage;
    private WorkbenchWindow window;
    private WindowDriver driver;

    private void start(ThemeChoice theme) {
        onFx(() -> {
            stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(800);
            window = new WorkbenchWindow(stage, backend, new ThemeController(theme));
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().session().openModel(Path.of("tiny"));
            window.controller().session().openEpisode(Path.of("one.hdf5"));
            window.show();
            return null;
        });
        driver = new WindowDriver(stage);
        until("begins to replay", () -> !backend.replays.isEmpty());
        backend.steps.release(1000);
        until("computes everything", () -> model().session().runStateProperty().get() == LaneRun.State.DONE);
        onFx(() -> {
            model().playback().move(-1000);
            model().overlay().lockedProperty().set(87);
            stage.getScene().getRoot().requestFocus();
            return null;
        });
        until("shows a legend to click", () -> stage.getScene().lookup(".legend-entry") != null);
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

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"DARK", "LIGHT"})
    void tabComesToEveryControlAndShowsWhereItIs(ThemeChoice theme) {
        start(theme);
        Set<Node> reached = new LinkedHashSet<>();
        Map<String, Node> kinds = new LinkedHashMap<>();
        List<String> unmarked = new ArrayList<>();
        for (int press = 0; press < MOST; press++) {
            Node focused = tab();
            if (!reached.add(focused)) {
                break;
            }
            String kind = focused.getClass().getSimpleName() + focused.getStyleClass();
            if (focused instanceof Control && kinds.putIfAbsent(kind, focused) == null && !isMarked(focused)) {
                unmarked.add(kind + " #" + focused.getId());
            }
        }
        List<String> missed = onFx(() -> controls(stage.getScene().getRoot()).stream()
                .filter(control -> !reached.contains(control))
                .map(control -> control.getClass().getSimpleName() + " #" + control.getId() + control.getStyleClass())
                .toList());
        assertEquals(List.of(), missed, "controls that Tab does not come to");
        assertEquals(List.of(), unmarked, "controls that look the same with the focus");
        assertTrue(reached.size() > 40, () -> "only " + reached.size() + " controls");
    }

    @Test
    void spaceOperatesWhatTabLedToAndPlaysAfterAClick(FxRobot robot) {
        start(ThemeChoice.DARK);
        ToggleButton entropy = driver.node(ToggleButton.class, "#overlay-visual-entropy");
        for (int press = 0; press < MOST && onFx(() -> stage.getScene().getFocusOwner()) != entropy; press++) {
            tab();
        }
        driver.key(KeyCode.SPACE, false, false);
        until("lays the map over the frame",
                () -> model().overlay().shownProperty().get().equals(Overlay.map("visual entropy")));
        assertFalse(onFx(() -> model().playback().playingProperty().get()));
        robot.clickOn("#overlay-frame");
        until("shows the bare frame", () -> model().overlay().shownProperty().get().equals(Overlay.FRAME));
        driver.key(KeyCode.SPACE, false, false);
        until("plays", () -> model().playback().playingProperty().get());
        driver.key(KeyCode.SPACE, false, false);
    }

    @Test
    void theArrowsMoveASliderThatTabLedToAndStepElsewhere() {
        start(ThemeChoice.DARK);
        Slider opacity = driver.node(Slider.class, "#opacity");
        for (int press = 0; press < MOST && onFx(() -> stage.getScene().getFocusOwner()) != opacity; press++) {
            tab();
        }
        double before = opacity.getValue();
        driver.key(KeyCode.RIGHT, false, false);
        until("is more opaque", () -> opacity.getValue() > before);
        assertEquals(0, onFx(() -> model().playback().stepProperty().get()));
        onFx(() -> {
            stage.getScene().getRoot().requestFocus();
            return null;
        });
        driver.key(KeyCode.RIGHT, false, false);
        until("steps", () -> model().playback().stepProperty().get() == 1);
    }

    @Test
    void aWordIsChosenWithoutAMouse() {
        start(ThemeChoice.DARK);
        for (int press = 0; press < MOST
                && !onFx(
                        () -> stage.getScene().getFocusOwner().getStyleClass().contains("instruction-word")); press++) {
            tab();
        }
        driver.key(KeyCode.SPACE, false, false);
        until("chooses the word", () -> model().attention().chosen().size() == 1);
    }

    /** The next control, as Tab goes to it. */
    private Node tab() {
        return onFx(() -> {
            stage.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            return stage.getScene().getFocusOwner();
        });
    }

    /** Whether the window's picture changes where a control has the focus. */
    private boolean isMarked(Node control) {
        return onFx(() -> {
            if (!control.isFocusVisible()) {
                return false;
            }
            WritableImage with = control.getParent().snapshot(null, null);
            stage.getScene().getRoot().requestFocus();
            stage.getScene().getRoot().applyCss();
            WritableImage without = control.getParent().snapshot(null, null);
            control.getParent().requestFocus();
            control.requestFocus();
            // Back to where it was, as the keyboard would have come there.
            control.requestFocusTraversal(TraversalDirection.PREVIOUS);
            stage.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            return differ(with, without);
        });
    }

    private static boolean differ(WritableImage one, WritableImage other) {
        int different = 0;
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                different += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return different > 20;
    }

    private static List<Node> controls(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            boolean operated = child instanceof ButtonBase || child instanceof ComboBoxBase<?>
                    || child instanceof Slider
                    || child instanceof TextInputControl || child instanceof ToggleSwitch
                    || child instanceof ListView<?>;
            if (!child.isVisible() || child.isDisabled() || child instanceof MenuBar) {
                // The menu bar has F10.
                continue;
            }
            if (operated) {
                found.add(child);
            } else if (child instanceof Parent parent) {
                found.addAll(controls(parent));
            }
        }
        return found;
    }

    private WorkbenchModel model() {
        return window.controller().model();
    }
}
