package dev.vlaworkbench.ui.find;

import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A line to type in and what it finds, over the window's content; run with Enter or a click, left with Esc. */
public final class CommandPalette extends StackPane {

    private static final double WIDTH = 640;
    private static final double TOP = 64;
    private static final int VISIBLE_ROWS = 12;
    private static final double ROW_HEIGHT = 2.5;

    private final Commands commands;
    private final RecentCommands recent;
    private final PaletteSearch search;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label nothing = new Label("Nothing has such a name.");
    private List<Command> all = List.of();
    private Node focusedBefore;

    /**
     * A palette that is not shown.
     *
     * @param commands what it finds
     * @param recent what was run from it before
     */
    public CommandPalette(Commands commands, RecentCommands recent) {
        this.commands = commands;
        this.recent = recent;
        search = new PaletteSearch(recent);
        setId("palette");
        setVisible(false);
        Region veil = new Region();
        veil.getStyleClass().add("palette-veil");
        veil.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> close());
        field.setId("palette-field");
        field.setPromptText("Find a command, episode, overlay, setting or definition");
        field.setTooltip(Hints.of("Type a few letters of each word; Up and Down choose, Enter runs, Esc leaves."));
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell(this::run));
        nothing.getStyleClass().add("muted");
        nothing.setPadding(new Insets(6, 4, 6, 4));
        nothing.managedProperty().bind(nothing.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        VBox box = new VBox(6, field, nothing, list);
        box.getStyleClass().add("palette-box");
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        setMargin(box, new Insets(TOP, 0, 0, 0));
        getChildren().addAll(veil, box);
        field.textProperty().subscribe(this::fill);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows it, or hides it when it is shown. */
    public void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        focusedBefore = getScene().getFocusOwner();
        all = commands.all().stream().filter(command -> !command.isHeld()).toList();
        setVisible(true);
        field.clear();
        fill();
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        all = List.of();
        list.getItems().clear();
        Node back = focusedBefore != null && focusedBefore.getScene() == getScene()
                ? focusedBefore
                : getScene().getRoot();
        focusedBefore = null;
        back.requestFocus();
    }

    private void fill() {
        List<Command> found = search.find(field.getText(), all);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        double rows = Math.min(VISIBLE_ROWS, found.size()) * ROW_HEIGHT + 0.4;
        list.setStyle("-fx-pref-height: " + rows + "em; -fx-max-height: " + rows + "em;");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> {
                Command chosen = list.getSelectionModel().getSelectedItem();
                if (chosen != null) {
                    run(chosen);
                }
            }
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(VISIBLE_ROWS);
            case PAGE_UP -> select(-VISIBLE_ROWS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int by) {
        int last = list.getItems().size() - 1;
        int wanted = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, last));
        list.getSelectionModel().select(wanted);
        list.scrollTo(Math.max(0, wanted - VISIBLE_ROWS / 2));
    }

    private void run(Command command) {
        if (!command.enabled().getValue()) {
            return;
        }
        recent.ran(command.id());
        close();
        // After the key that chose it is done with: what it opens must not take the same Enter for an answer.
        Platform.runLater(command::run);
    }
}
