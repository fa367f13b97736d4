package dev.vlaworkbench.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands();

    @Test
    void aDisabledCommandDoesNothing() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
        Command command = Command.named("a", "A").when(enabled).runs(() -> done.add("a"));
        command.run();
        assertEquals(List.of(), done);
        enabled.set(true);
        command.run();
        assertEquals(List.of("a"), done);
    }

    @Test
    void twoCommandsCannotShareAnIdOrAKey() {
        commands.add(Command.named("a", "A").keys("Shortcut+J").runs(() -> {}));
        assertThrows(IllegalArgumentException.class, () -> commands.add(Command.named("a", "B").runs(() -> {})));
        Command sameKey = Command.named("b", "B").keys("Shortcut+J").runs(() -> {});
        assertTrue(assertThrows(IllegalArgumentException.class, () -> commands.add(sameKey)).getMessage()
                .endsWith("is the key of a already."));
        assertTrue(commands.find("b").isEmpty());
    }

    @Test
    void switchesSayWhetherTheyAreOn() {
        SimpleBooleanProperty grid = new SimpleBooleanProperty();
        Command toggle = Command.named("grid", "Grid").toggles(grid);
        toggle.run();
        assertTrue(grid.get());
        assertTrue(toggle.selected().orElseThrow().getValue());
        SimpleStringProperty theme = new SimpleStringProperty("light");
        Command dark = Command.named("dark", "Dark").chooses(theme, "dark");
        assertFalse(dark.selected().orElseThrow().getValue());
        dark.run();
        assertTrue(dark.selected().orElseThrow().getValue());
        assertEquals("dark", theme.get());
    }

    @Test
    void offersAreAskedEachTime() {
        commands.add(Command.named("a", "A").runs(() -> {}));
        List<Command> recent = new ArrayList<>();
        commands.offer(() -> List.copyOf(recent));
        assertEquals(1, commands.all().size());
        recent.add(Command.named("recent.1", "one.hdf5").runs(() -> {}));
        assertEquals(List.of("a", "recent.1"), commands.all().stream().map(Command::id).toList());
        assertEquals(List.of("a"), commands.declared().stream().map(Command::id).toList());
    }

    @Test
    void aTextFieldKeepsWhatItTypesAndEditsWith() {
        assertTrue(Shortcut.keys("Space").isForTyping());
        assertTrue(Shortcut.keys("Shift+Left").isForTyping());
        assertTrue(Shortcut.keys("Shortcut+C").isForTyping());
        assertTrue(Shortcut.typed("?").isForTyping());
        assertFalse(Shortcut.keys("Shortcut+K").isForTyping());
        assertFalse(Shortcut.keys("F1").isForTyping());
    }

    @Test
    void aCombinationIsExactAndACharacterIsWhereverTheKeyboardHasIt() {
        KeyEvent left = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false);
        KeyEvent shiftLeft = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, true, false, false, false);
        assertTrue(Shortcut.keys("Left").matches(left));
        assertFalse(Shortcut.keys("Left").matches(shiftLeft));
        assertTrue(Shortcut.keys("Shift+Left").matches(shiftLeft));
        KeyEvent bracket = new KeyEvent(KeyEvent.KEY_TYPED, "[", "", KeyCode.UNDEFINED, false, true, true, false);
        assertTrue(Shortcut.typed("[").matches(bracket));
        assertFalse(Shortcut.typed("]").matches(bracket));
    }
}
