package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.ui.frame.Images;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A row: a picture of the episode, its instruction, its length and how it ended; or a heading. */
public final class LibraryCell extends ListCell<LibraryRow> {

    /** Where pictures come from. */
    @FunctionalInterface
    public interface Previews {

        /**
         * Asks for an episode's picture.
         *
         * @param entry the episode
         * @param ready takes it on the FX thread, now or later or never
         */
        void ask(LibraryEntry entry, Consumer<EpisodePreview> ready);
    }

    private static final double SIDE = 36;
    private static final double LOW_SIDE = 22;
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ObservableValue<OpenedEpisode> opened;
    private final LibraryActions actions;
    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final HBox row;

    LibraryCell(ObservableValue<OpenedEpisode> opened, LibraryActions actions, ObservableValue<Boolean> low) {
        this.opened = opened;
        this.actions = actions;
        getStyleClass().add("library-cell");
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("library-picture");
        title.getStyleClass().add("library-title");
        facts.getStyleClass().addAll("fine-print");
        VBox text = new VBox(1, title, facts);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(8, frame, text);
        row.setAlignment(Pos.CENTER_LEFT);
        low.subscribe(now -> {
            double side = now ? LOW_SIDE : SIDE;
            picture.setFitWidth(side);
            picture.setFitHeight(side);
            frame.setMinSize(side, side);
            frame.setMaxSize(side, side);
            title.setWrapText(!now);
            facts.setVisible(!now);
            facts.setManaged(!now);
        });
        // A cell is as wide as its list, not as its longest line.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() instanceof LibraryRow.Item item && !isEmpty()) {
                actions.open().accept(item.entry());
            }
        });
    }

    @Override
    protected void updateItem(LibraryRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        getStyleClass().removeAll("library-heading", "library-item");
        pseudoClassStateChanged(OPENED, false);
        if (empty || item == null) {
            return;
        }
        switch (item) {
            case LibraryRow.Heading heading -> {
                setText(heading.text());
                setTooltip(Hints.of(heading.hint()));
                getStyleClass().add("library-heading");
            }
            case LibraryRow.Item episode -> show(episode.entry());
        }
    }

    private void show(LibraryEntry entry) {
        setGraphic(row);
        getStyleClass().add("library-item");
        setId("library-" + entry.name());
        title.setText(entry.title());
        facts.setText(facts(entry, ""));
        picture.setImage(null);
        setTooltip(Hints.of(entry.fault().isEmpty()
                ? entry.title() + "\n" + facts.getText() + "\n" + entry.file()
                : entry.fault()));
        pseudoClassStateChanged(OPENED, entry.isSame(opened.getValue()));
        if (entry.fault().isEmpty()) {
            actions.preview().ask(entry, preview -> {
                if (getItem() instanceof LibraryRow.Item item && item.entry().equals(entry)) {
                    picture.setImage(Images.of(preview.firstFrame()));
                    facts.setText(facts(entry, preview.success().map(done -> done ? "success" : "failure").orElse("")));
                }
            });
        }
    }

    private static String facts(LibraryEntry entry, String outcome) {
        if (!entry.fault().isEmpty()) {
            return "cannot be opened";
        }
        String length = entry.steps() == 0 ? "damaged" : entry.steps() + " steps";
        return entry.demo().map(demo -> demo + " · ").orElse("") + length + (outcome.isEmpty() ? "" : " · " + outcome);
    }
}
