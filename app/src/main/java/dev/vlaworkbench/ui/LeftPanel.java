package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.layout.Fold;
import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.library.LibraryView;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.strategy.StrategyView;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left of the window: the episodes at hand, and the strategy with its parameters. */
final class LeftPanel extends VBox {

    /** The list never takes so much that the form is lost. */
    private static final double LARGEST_LIST = 0.42;

    LeftPanel(WorkbenchModel model, Commands commands, LibraryActions library) {
        super(4);
        setId("left-panel");
        getStyleClass().addAll("side-panel", "side-content");
        LayoutModel layout = model.layout();
        LibraryView episodes = new LibraryView(model.library(), model.session().openedProperty(), library);
        episodes.maxHeightProperty().bind(Bindings.when(layout.strategyOpenProperty())
                .then(heightProperty().multiply(LARGEST_LIST)).otherwise(Double.MAX_VALUE));
        Label notes = notes(model);
        VBox open = new VBox(4, episodes, notes);
        VBox.setVgrow(episodes, Priority.ALWAYS);
        ScrollPane strategy = new ScrollPane(new StrategyView(model.session().strategies(), model.form()));
        strategy.setId("strategy-scroll");
        strategy.setFitToWidth(true);
        strategy.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        strategy.getStyleClass().add("side-panel");
        VBox.setVgrow(strategy, Priority.ALWAYS);
        Fold episodesFold = new Fold("episodes", layout.episodesOpenProperty(), open);
        HBox.setHgrow(episodesFold, Priority.ALWAYS);
        HBox heading = new HBox(2, episodesFold, button(commands, "episode.open", "Open…"),
                button(commands, "library.add", "Add folder…"));
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, open, new Fold("strategy", layout.strategyOpenProperty(), strategy), strategy);
        layout.strategyOpenProperty().subscribe(shown -> VBox.setVgrow(open, shown ? null : Priority.ALWAYS));
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
