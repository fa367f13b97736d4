package dev.vlaworkbench.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Runs a window's commands by their keys; a text field that has the focus keeps the keys that it types and edits with, and a
 * control that Tab led to those that operate it.
 */
public final class KeyBindings {

    private final Commands commands;
    private final List<Command> held = new ArrayList<>();

    /**
     * The keys of some commands.
     *
     * @param commands those that were added; commands that come and go have no keys
     */
    public KeyBindings(Commands commands) {
        this.commands = commands;
    }

    /**
     * Listens to a scene's keys.
     *
     * @param scene whose root takes the focus when nothing else has it
     */
    public void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> act(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        // A press outside a text field gives the keys back to the window.
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isForTyping(scene.getFocusOwner()) && !isIn(event.getTarget(), scene.getFocusOwner())) {
                scene.getRoot().requestFocus();
            }
        });
        scene.getRoot().setFocusTraversable(true);
        scene.getRoot().requestFocus();
    }

    private void act(Scene scene, KeyEvent event) {
        boolean typing = isForTyping(scene.getFocusOwner()) || isMenuOpen()
                || isOperatedBy(event, scene.getFocusOwner());
        Optional<Command> wanted = commands.declared().stream()
                .filter(command -> command.shortcut()
                        .filter(keys -> keys.matches(event) && !(typing && keys.isForTyping())).isPresent())
                .findFirst();
        wanted.ifPresent(command -> {
            event.consume();
            if (!command.isHeld()) {
                command.run();
            } else if (!held.contains(command)) {
                held.add(command);
                command.run();
            }
        });
    }

    private void release(KeyEvent event) {
        List<Command> over = held.stream()
                .filter(command -> command.shortcut().filter(keys -> keys instanceof Shortcut.Keys combination
                        && combination.isReleasedBy(event)).isPresent())
                .toList();
        held.removeAll(over);
        over.forEach(Command::release);
    }

    /** A list whose value can be typed has the focus itself, not the field in it. */
    private static boolean isForTyping(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ComboBoxBase<?> box && box.isEditable();
    }

    /**
     * A control that a person went to with Tab keeps the keys that operate it; one that was only clicked does not, so that Space
     * still plays after a click on a button.
     */
    private static boolean isOperatedBy(KeyEvent event, Node focused) {
        return focused != null && focused.getParent() != null && focused.isFocusVisible()
                && (event.getCode() == KeyCode.SPACE || event.getCode().isNavigationKey() && hasDirections(focused));
    }

    private static boolean hasDirections(Node focused) {
        return focused instanceof Slider || focused instanceof ListView<?> || focused instanceof TableView<?>
                || focused instanceof ComboBoxBase<?>;
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
}
