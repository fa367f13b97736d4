package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.lanes.LaneActions;
import dev.vlaworkbench.ui.lanes.LaneCommands;
import dev.vlaworkbench.ui.lanes.LaneList;
import dev.vlaworkbench.ui.layout.Fold;
import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.library.LibraryView;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.strategy.StrategyView;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left of the window: the episodes at hand, the lanes, and the focused lane's strategy with its parameters. */
final class LeftPanel extends VBox {

    /** The list never takes so much that lanes and form are lost. */
    private static final double LARGEST_LIST = 0.42;

    /** In a panel lower than this, the list has room for three episodes only if each takes one line. */
    private static final double LOW = 500;

    LeftPanel(WorkbenchModel model, Commands commands, LibraryActions library, LaneActions lanes,
            ObservableValue<Palette> palette) {
        super(4);
        setId("left-panel");
        getStyleClass().addAll("side-panel", "side-content");
        LayoutModel layout = model.layout();
        LibraryView episodes = new LibraryView(model.library(), model.session().openedProperty(), library);
        episodes.maxHeightProperty().bind(heightProperty().multiply(LARGEST_LIST));
        episodes.lowProperty().bind(heightProperty().lessThan(LOW));
        Label notes = notes(model);
        VBox open = new VBox(4, episodes, notes);
        VBox.setVgrow(episodes, Priority.ALWAYS);
        Fold episodesFold = new Fold("episodes", layout.episodesOpenProperty(), open);
        HBox.setHgrow(episodesFold, Priority.ALWAYS);
        HBox heading = new HBox(2, episodesFold, button(commands, "episode.open", "Open…"),
                button(commands, "library.add", "Add folder…"));
        heading.setAlignment(Pos.CENTER_LEFT);
        LaneList list = new LaneList(lanes, palette);
        Fold lanesFold = new Fold("lanes", layout.lanesOpenProperty(), list);
        HBox.setHgrow(lanesFold, Priority.ALWAYS);
        HBox lanesHeading = new HBox(2, lanesFold, button(commands, "lanes.together", "Side by side"),
                addLane(commands));
        lanesHeading.setAlignment(Pos.CENTER_LEFT);
        StrategyView form = new StrategyView(model.session().strategies(), model.form());
        ScrollPane below = new ScrollPane(new VBox(4, lanesHeading, list,
                new Fold("strategy", layout.strategyOpenProperty(), form), form));
        below.setId("strategy-scroll");
        below.setFitToWidth(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.getStyleClass().add("side-panel");
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(heading, open, below);
    }

    private static MenuButton addLane(Commands commands) {
        MenuButton add = new MenuButton("Add…");
        add.setId("add-lane");
        add.getStyleClass().addAll("flat-choice", "fold-menu");
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(
                Hints.of("Adds a lane: another strategy, or the same with other parameters, over the same episode."));
        add.setOnShowing(event -> add.getItems().setAll(additions(commands)));
        add.getItems().setAll(additions(commands));
        return add;
    }

    private static List<MenuItem> additions(Commands commands) {
        return commands.all().stream().filter(command -> command.submenu().equals(LaneCommands.ADD)).map(command -> {
            MenuItem item = new MenuItem(command.title());
            item.setId(command.id());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> command.run());
            return item;
        }).toList();
    }

    private static Label notes(WorkbenchModel model) {
        Label notes = new Label();
        notes.setId("episode-notes");
        notes.getStyleClass().add("fine-print");
        notes.textProperty().bind(model.session().episodeProperty()
                .map(episode -> String.join(" ", episode.notes())).orElse(""));
        notes.tooltipProperty().bind(notes.textProperty().map(text -> text.isEmpty() ? null : Hints.of(text)));
        notes.visibleProperty().bind(notes.textProperty().isNotEmpty());
        notes.managedProperty().bind(notes.visibleProperty());
        return notes;
    }

    private static Button button(Commands commands, String id, String text) {
        Command command = commands.find(id).orElseThrow();
        Button button = new Button(text);
        button.getStyleClass().add("fold-add");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        button.setTooltip(Hints.of(command.hint()));
        return button;
    }
}
