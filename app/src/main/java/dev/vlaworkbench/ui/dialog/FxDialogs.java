package dev.vlaworkbench.ui.dialog;

import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.metric.Hints;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Dialogs over a window; it goes on behind them. */
public final class FxDialogs implements Dialogs {

    private static final double WIDTH = 560;
    private static final double LARGEST_TEXT = 420;

    private static final Set<String> THEME_CLASSES = Set.of("workbench", "light", "dark");

    private final Window owner;
    private File lastFolder;

    /**
     * Dialogs of a window.
     *
     * @param owner the window
     */
    public FxDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public void error(String title, String sentence, String details) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        prepare(alert, title);
        alert.setContentText(sentence);
        if (!details.isEmpty()) {
            TextArea text = new TextArea(details);
            text.setEditable(false);
            text.setPrefRowCount(12);
            text.getStyleClass().add("number");
            alert.getDialogPane().setExpandableContent(text);
        }
        addCopy(alert, "Copy", title + "\n" + sentence + (details.isEmpty() ? "" : "\n\n" + details));
        alert.show();
    }

    @Override
    public void tell(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        prepare(alert, title);
        Label content = new Label(text);
        content.setWrapText(true);
        content.setMaxWidth(WIDTH - 60);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(LARGEST_TEXT, content.prefHeight(WIDTH - 60)));
        scroll.getStyleClass().add("dialog-text");
        alert.getDialogPane().setContent(scroll);
        addCopy(alert, "Copy", title + "\n" + text);
        alert.show();
    }

    /** A button that leaves the dialog open. */
    private static void addCopy(Alert alert, String label, String text) {
        ButtonType type = new ButtonType(label, ButtonBar.ButtonData.LEFT);
        alert.getDialogPane().getButtonTypes().add(type);
        Button button = (Button) alert.getDialogPane().lookupButton(type);
        button.setId("copy");
        button.setTooltip(Hints.of("Puts the text and its details on the clipboard."));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            copy(text);
            button.setText("Copied");
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void chooseEpisode(Path file, List<EpisodeSummary> episodes, Consumer<EpisodeSummary> chosen) {
        Dialog<EpisodeSummary> dialog = new Dialog<>();
        prepare(dialog, file.getFileName() + " holds " + episodes.size() + " episodes");
        ListView<EpisodeSummary> list = new ListView<>();
        list.setId("episodes");
        list.getItems().setAll(episodes);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(280);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(EpisodeSummary episode, boolean empty) {
                super.updateItem(episode, empty);
                setText(empty
                        ? ""
                        : episode.name() + "   " + episode.steps() + " steps   "
                                + (episode.instruction().isBlank() ? "(no instruction)" : episode.instruction()));
            }
        });
        dialog.getDialogPane().setContent(list);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Button open = (Button) dialog.getDialogPane().lookupButton(ButtonType.OK);
        open.setText("Open");
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.fire();
            }
        });
        dialog.setResultConverter(
                button -> button == ButtonType.OK ? list.getSelectionModel().getSelectedItem() : null);
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(chosen));
        dialog.show();
    }

    @Override
    public void askInstruction(Path file, Consumer<String> given) {
        TextInputDialog dialog = new TextInputDialog();
        prepare(dialog, "What is the task of " + file.getFileName() + "?");
        dialog.setContentText("Instruction:");
        dialog.getEditor().setPromptText("pick up the black bowl and place it on the plate");
        dialog.getEditor().setPrefColumnCount(36);
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(dialog.getEditor().textProperty().map(String::isBlank));
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).map(String::strip)
                .filter(text -> !text.isEmpty()).ifPresent(given));
        dialog.show();
    }

    @Override
    public void chooseEpisodeFile(Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open an episode");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter("Recorded episodes", "*.hdf5", "*.h5", "*.mp4"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        chooser.setInitialDirectory(lastFolder);
        take(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void chooseCheckpoint(Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a model: the folder of an OpenVLA checkpoint");
        chooser.setInitialDirectory(lastFolder);
        take(chooser.showDialog(owner), chosen);
    }

    @Override
    public void choosePlugin(Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Install a plug-in");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Plug-in archives", "*.jar"));
        chooser.setInitialDirectory(lastFolder);
        take(chooser.showOpenDialog(owner), chosen);
    }

    private void take(File file, Consumer<Path> chosen) {
        if (file != null) {
            lastFolder = file.getParentFile();
            chosen.accept(file.toPath());
        }
    }

    @Override
    public void showKeys(List<Command> commands) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        prepare(alert, "Keyboard");
        alert.getDialogPane().setContent(new KeySheet(commands));
        alert.show();
    }

    @Override
    public void chooseLibraryFolder(Consumer<Path> chosen) {
        chooseFolder("Add a folder of recorded episodes to the library", chosen);
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        take(chooser.showDialog(owner), chosen);
    }

    @Override
    public void confirm(String question, String explanation, String answer, Runnable then) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
        prepare(alert, question);
        alert.setContentText(explanation);
        ((Button) alert.getDialogPane().lookupButton(ButtonType.OK)).setText(answer);
        alert.setOnHidden(event -> {
            if (alert.getResult() == ButtonType.OK) {
                then.run();
            }
        });
        alert.show();
    }

    @Override
    public void ask(String title, Node form, String answer, Runnable then) {
        Dialog<ButtonType> dialog = new Dialog<>();
        prepare(dialog, title);
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        ((Button) dialog.getDialogPane().lookupButton(ButtonType.OK)).setText(answer);
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == ButtonType.OK) {
                then.run();
            }
        });
        dialog.show();
    }

    @Override
    public void showAbout(List<String> versions) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        prepare(alert, "VLA Token Workbench");
        String lines = String.join("\n", versions);
        alert.setContentText("Replays recorded robot episodes through an OpenVLA model and shows what token-selection "
                + "strategies do to it.\n\n" + lines);
        addCopy(alert, "Copy versions", lines);
        alert.show();
    }

    private void prepare(Dialog<?> dialog, String header) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("VLA Token Workbench");
        dialog.setHeaderText(header);
        dialog.setResizable(true);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.setGraphic(null);
        owner.getScene().getRoot().getStyleClass().stream().filter(THEME_CLASSES::contains)
                .forEach(dialog.getDialogPane().getStyleClass()::add);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
    }
}
