package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.play.PlaybackModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Keys without modifiers; text fields keep theirs. */
final class KeyBindings {

    private static final int LARGE_STEP = 10;

    private final WorkbenchModel model;

    KeyBindings(WorkbenchModel model) {
        this.model = model;
    }

    /** Key to meaning, for the keyboard sheet. */
    static Map<String, String> sheet() {
        Map<String, String> sheet = new LinkedHashMap<>();
        sheet.put("Space", "play or pause");
        sheet.put("Left, Right", "one step back or on");
        sheet.put("Shift + Left, Right", "ten steps");
        sheet.put("Home, End", "first or last step");
        sheet.put("[  ]", "slower, faster");
        sheet.put("O (hold)", "the bare frame");
        sheet.put("G", "patch grid");
        sheet.put("Ctrl + O", "open an episode");
        sheet.put("Ctrl + M", "open a model");
        sheet.put("Ctrl + R", "compute anew");
        sheet.put("Ctrl + .", "stop computing");
        sheet.put("F1", "this sheet");
        sheet.put("Ctrl + Q", "quit");
        return sheet;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean elsewhere = scene.getFocusOwner() instanceof TextInputControl || isMenuOpen();
            if (!elsewhere && !event.isShortcutDown() && !event.isAltDown() && pressed(event)) {
                event.consume();
            }
        });
        // A press outside a text field gives the keys back to the window.
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof TextInputControl field && !isIn(event.getTarget(), field)) {
                scene.getRoot().requestFocus();
            }
        });
        scene.getRoot().setFocusTraversable(true);
        scene.getRoot().requestFocus();
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.O) {
                model.overlay().bareProperty().set(false);
            }
        });
    }

    /** An open menu or list takes the arrow keys. */
    private static boolean isMenuOpen() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof PopupWindow && !(window instanceof Tooltip));
    }

    private static boolean isIn(EventTarget target, Node parent) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node == parent) {
                return true;
            }
        }
        return false;
    }

    private boolean pressed(KeyEvent event) {
        PlaybackModel playback = model.playback();
        int by = event.isShiftDown() ? LARGE_STEP : 1;
        switch (event.getCode()) {
            case SPACE -> playback.togglePlaying();
            case LEFT -> playback.move(-by);
            case RIGHT -> playback.move(by);
            case HOME -> playback.move(-playback.stepProperty().get());
            case END -> playback.move(playback.stepsProperty().get());
            case OPEN_BRACKET -> playback.slower();
            case CLOSE_BRACKET -> playback.faster();
            case O -> model.overlay().bareProperty().set(true);
            case G -> model.overlay().gridProperty().set(!model.overlay().gridProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }
}
