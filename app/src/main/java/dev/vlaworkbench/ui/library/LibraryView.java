package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of episodes: recent ones first, then each folder's. A click opens one. */
public final class LibraryView extends VBox {

    private static final int SEARCH_FROM = 9;
    /** In the list's font size, as in the style sheet. */
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double LOW_ITEM_HEIGHT = 2.4;
    private static final int SEEN_WHEN_LOW = 3;
    private static final double ITEM_HEIGHT = 4.4;
    private static final double HEADING_HEIGHT = 1.9;

    private final LibraryModel model;
    private final LibraryActions actions;
    private final ListView<LibraryRow> list = new ListView<>();
    private final TextField search = new TextField();
    private final Label empty = new Label();
    private final BooleanProperty low = new SimpleBooleanProperty();

    /**
     * What the list asks for.
     *
     * @param open opens an episode
     * @param preview asks for an episode's picture
     * @param removeFolder takes a folder out of the library
     */
    public record LibraryActions(
            Consumer<LibraryEntry> open, LibraryCell.Previews preview, Consumer<Path> removeFolder) {

        /** For a picture of the window, in which nothing can be pressed. */
        public static LibraryActions none() {
            return new LibraryActions(entry -> {}, (entry, ready) -> {}, folder -> {});
        }
    }

    /**
     * A list.
     *
     * @param model what it shows
     * @param opened the episode that is marked
     * @param actions what it asks for
     */
    public LibraryView(LibraryModel model, ObservableValue<OpenedEpisode> opened, LibraryActions actions) {
        super(4);
        this.model = model;
        this.actions = actions;
        search.setId("library-search");
        search.setPromptText("search instructions and files");
        search.getStyleClass().add("compact");
        search.setTooltip(Hints.of("Shows the episodes whose instruction or file name holds every word."));
        search.textProperty().subscribe(this::fill);
        list.setId("library");
        list.getStyleClass().add("library");
        list.setCellFactory(view -> new LibraryCell(opened, actions, low));
        list.setOnKeyPressed(event -> {
            LibraryRow row = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row instanceof LibraryRow.Item item) {
                actions.open().accept(item.entry());
                event.consume();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        empty.setWrapText(true);
        empty.getStyleClass().add("fine-print");
        getChildren().addAll(search, empty, list);
        model.entries().addListener((ListChangeListener<LibraryEntry>) change -> fill());
        model.folders().addListener((ListChangeListener<Path>) change -> fill());
        model.recent().episodes().addListener((ListChangeListener<LibraryEntry>) change -> fill());
        model.scanningProperty().subscribe(this::fill);
        opened.subscribe(this::markOpened);
        low.subscribe(now -> {
            list.pseudoClassStateChanged(LOW, now);
            fill();
        });
    }

    /** Whether there is little room: an episode then takes one line, so that several are seen. */
    public BooleanProperty lowProperty() {
        return low;
    }

    private void markOpened(OpenedEpisode opened) {
        list.refresh();
    }

    private void fill() {
        List<LibraryRow> rows = new ArrayList<>();
        List<LibraryEntry> recent = model.recent().episodes().filtered(this::isWanted);
        if (!recent.isEmpty()) {
            rows.add(new LibraryRow.Heading("recent", "The episodes opened last."));
            recent.forEach(entry -> rows.add(new LibraryRow.Item(entry)));
        }
        Map<Path, List<LibraryEntry>> byFolder = new LinkedHashMap<>();
        model.folders().forEach(folder -> byFolder.put(folder, new ArrayList<>()));
        model.entries().stream().filter(this::isWanted).filter(entry -> !model.recent().episodes().contains(entry))
                .forEach(entry -> model.folders().stream().filter(folder -> entry.file().startsWith(folder))
                        .findFirst().ifPresent(folder -> byFolder.get(folder).add(entry)));
        byFolder.forEach((folder, entries) -> {
            if (!entries.isEmpty()) {
                rows.add(new LibraryRow.Heading(String.valueOf(folder.getFileName()), folder.toString()));
                entries.forEach(entry -> rows.add(new LibraryRow.Item(entry)));
            }
        });
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        show(rows);
    }

    private void show(List<LibraryRow> rows) {
        boolean searchable = model.entries().size() + model.recent().episodes().size() >= SEARCH_FROM;
        search.setVisible(searchable || !search.getText().isEmpty());
        search.setManaged(search.isVisible());
        empty.setText(!rows.isEmpty()
                ? ""
                : !search.getText().isBlank()
                        ? "No episode holds these words."
                        : model.scanningProperty().get() > 0
                                ? "looking through the folder…"
                                : "Drop an episode or a folder here, or use File > Open episode…");
        empty.setVisible(rows.isEmpty());
        empty.setManaged(rows.isEmpty());
        list.setVisible(!rows.isEmpty());
        list.setManaged(!rows.isEmpty());
        list.setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.2fem; -fx-min-height: %.2fem;",
                height(rows, rows.size()) + 0.2, height(rows, low.get() ? SEEN_WHEN_LOW : 1) + 0.2));
        list.setContextMenu(menu());
    }

    /** The height of the first episodes and the headings above them, in em. */
    private double height(List<LibraryRow> rows, int episodes) {
        double height = 0;
        int seen = 0;
        for (LibraryRow row : rows) {
            if (seen == episodes) {
                break;
            }
            boolean item = row instanceof LibraryRow.Item;
            height += !item ? HEADING_HEIGHT : low.get() ? LOW_ITEM_HEIGHT : ITEM_HEIGHT;
            seen += item ? 1 : 0;
        }
        return height;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Path folder : model.folders()) {
            MenuItem item = new MenuItem("Remove " + folder.getFileName() + " from the library");
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.removeFolder().accept(folder));
            menu.getItems().add(item);
        }
        return menu;
    }

    private boolean isWanted(LibraryEntry entry) {
        String text = (entry.title() + " " + entry.name() + " " + entry.file()).toLowerCase(Locale.ROOT);
        return List.of(search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }
}
