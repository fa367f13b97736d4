package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.SessionModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is open: name, length, outcome, file and what a person should know of it. */
final class EpisodeCard extends VBox {

    EpisodeCard(SessionModel session, Runnable openEpisode) {
        super(2);
        getStyleClass().add("episode-card");
        setId("episode-card");
        ObservableValue<Episode> episode = session.episodeProperty();
        Label name = label("episode-name", episode.map(Episode::name).orElse("no episode"), "entry-title");
        Label facts = label("episode-facts", episode.map(EpisodeCard::facts).orElse("open one, or drop a file here"),
                "muted");
        Label notes = label("episode-notes", episode.map(open -> String.join(" ", open.notes())).orElse(""),
                "fine-print");
        notes.setWrapText(true);
        notes.setMaxHeight(34);
        notes.tooltipProperty().bind(notes.textProperty().map(text -> text.isEmpty() ? null : Hints.of(text)));
        notes.visibleProperty().bind(notes.textProperty().isNotEmpty());
        notes.managedProperty().bind(notes.visibleProperty());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openEpisode.run();
            }
        });
        name.tooltipProperty().bind(episode.map(open -> Hints.of(open.file().toString())));
        getChildren().addAll(name, facts, notes);
    }

    private static String facts(Episode episode) {
        String outcome = episode.success().map(success -> success ? " · success" : " · failure").orElse("");
        return episode.steps() + " steps" + outcome + " · " + episode.file().getFileName();
    }

    private static Label label(String id, ObservableValue<String> text, String style) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        return label;
    }
}
