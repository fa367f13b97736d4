package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The hands and eyes of the window's tests. */
final class WindowDriver {

    private final Stage stage;

    WindowDriver(Stage stage) {
        this.stage = stage;
    }

    /** A node of the window, from its id or style class. */
    <T extends Node> T node(Class<T> kind, String selector) {
        return onFx(() -> kind.cast(Objects.requireNonNull(stage.getScene().lookup(selector), selector)));
    }

    String text(String selector) {
        return onFx(() -> ((Label) stage.getScene().lookup(selector)).getText());
    }

    /** A key as the keyboard sends it to whatever has the focus. */
    void key(KeyCode code, boolean shift, boolean control) {
        onFx(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node focused = stage.getScene().getFocusOwner();
                KeyEvent.fireEvent(focused == null ? stage.getScene().getRoot() : focused,
                        new KeyEvent(type, "", "", code, shift, control, false, false));
            }
            return null;
        });
    }

    /** A character as the keyboard types it. */
    void typed(String character) {
        onFx(() -> {
            Node focused = stage.getScene().getFocusOwner();
            KeyEvent.fireEvent(focused == null ? stage.getScene().getRoot() : focused,
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }

    /** Types into a field and confirms, as one does with Enter. */
    static void enter(TextField field, String text) {
        onFx(() -> {
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    /** The dialog over the window; null when there is none. */
    DialogPane dialog() {
        return Window.getWindows().stream().filter(other -> other != stage && other.getScene() != null)
                .map(other -> other.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null);
    }

    String dialogText() {
        DialogPane pane = dialog();
        return pane == null || pane.getContentText() == null ? "" : pane.getContentText();
    }

    /** Presses a dialog's first button. */
    void answer() {
        onFx(() -> {
            DialogPane pane = dialog();
            ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).fire();
            return null;
        });
    }

    static void until(String what, BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!onFx(condition::getAsBoolean)) {
            assertTrue(System.nanoTime() < patience, () -> "it never " + what);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError problem) {
                result.completeExceptionally(problem);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return result.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
