package dev.vlaworkbench.ui.command;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The key that runs a command: a combination, or a character wherever the keyboard has it. */
public sealed interface Shortcut {

    /**
     * A combination of keys.
     *
     * @param keys in JavaFX's notation, such as {@code Shortcut+O} (Ctrl, or Cmd on a Mac), {@code Shift+Left} or {@code G}
     */
    static Shortcut keys(String keys) {
        return new Keys((KeyCodeCombination) KeyCombination.valueOf(keys));
    }

    /**
     * A character, which keyboards have in different places, such as {@code ?} or {@code [}.
     *
     * @param character one character
     */
    static Shortcut typed(String character) {
        return new Typed(character);
    }

    /** The key as it stands in menus, such as {@code Ctrl+O}. */
    String label();

    /** Whether an event, pressed or typed, is this key. */
    boolean matches(KeyEvent event);

    /** Whether a text field that has the focus wants this key for itself. */
    boolean isForTyping();

    /** A combination of keys. */
    record Keys(KeyCodeCombination combination) implements Shortcut {

        private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z,
                KeyCode.Y, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

        @Override
        public String label() {
            return combination.getDisplayText();
        }

        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && combination.match(event);
        }

        /** Whether an event is the release of the main key, whichever modifiers are still down. */
        boolean isReleasedBy(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == combination.getCode();
        }

        @Override
        public boolean isForTyping() {
            boolean modified = combination.getShortcut() == KeyCombination.ModifierValue.DOWN
                    || combination.getControl() == KeyCombination.ModifierValue.DOWN
                    || combination.getAlt() == KeyCombination.ModifierValue.DOWN;
            return modified
                    ? EDITING.contains(combination.getCode())
                    : !combination.getCode().isFunctionKey();
        }
    }

    /** A character. */
    record Typed(String character) implements Shortcut {

        @Override
        public String label() {
            return character;
        }

        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(character);
        }

        @Override
        public boolean isForTyping() {
            return true;
        }
    }
}
