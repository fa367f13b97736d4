package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.ui.metric.Named;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Asks how a figure shall look in a file, shows it, and says what was written. */
final class ExportDialog {

    private static final double WIDTH = 620;
    private static final double PREVIEW_WIDTH = 580;
    private static final double PREVIEW_HEIGHT = 300;

    private final ExportFigure figure;
    private final ExportSettings settings;
    private final ExportController controller;
    private final Dialog<Void> dialog = new Dialog<>();
    private final ImageView preview = new ImageView();
    private final Label result = new Label();

    ExportDialog(ExportFigure figure, ExportSettings settings, ExportController controller, Window owner) {
        this.figure = figure;
        this.settings = settings;
        this.controller = controller;
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("VLA Token Workbench");
        dialog.setHeaderText("Save or copy: " + figure.title());
        dialog.setResizable(true);
        if (owner != null) {
            dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
            dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        }
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content());
        addButtons();
    }

    void show() {
        for (var property : List.of(settings.widthProperty(), settings.heightProperty(), settings.fontProperty(),
                settings.resolutionProperty(), settings.darkProperty(), settings.formatProperty())) {
            var subscription = property.subscribe(this::preview);
            dialog.setOnHidden(event -> subscription.unsubscribe());
        }
        preview();
        dialog.show();
    }

    private Node content() {
        GridPane form = new GridPane(10, 8);
        form.setAlignment(Pos.CENTER_LEFT);
        ComboBox<FigureFormat> format = new ComboBox<>();
        format.setId("export-format");
        format.getItems().setAll(FigureFormat.values());
        format.setConverter(new Named<>(FigureFormat::label));
        format.valueProperty().bindBidirectional(settings.formatProperty());
        BooleanExpression picture = settings.formatProperty().isNotEqualTo(FigureFormat.CSV);
        CheckBox dark = new CheckBox("dark ground");
        dark.setId("export-dark");
        dark.selectedProperty().bindBidirectional(settings.darkProperty());
        dark.disableProperty().bind(picture.not());
        CheckBox beside = new CheckBox("numbers and definitions as CSV beside it");
        beside.setId("export-beside");
        beside.selectedProperty().bindBidirectional(settings.numbersBesideProperty());
        beside.disableProperty().bind(picture.not());
        form.addRow(0, new Label("as"), format, dark);
        form.addRow(1, new Label("size"), sizes(picture));
        GridPane.setColumnSpan(form.getChildren().getLast(), 2);
        form.addRow(2, new Label("text"), new HBox(8, field("export-font", settings.fontProperty(), picture),
                unit("pt"), field("export-resolution", settings.resolutionProperty(),
                        settings.formatProperty().isEqualTo(FigureFormat.PNG)),
                unit("dpi")));
        GridPane.setColumnSpan(form.getChildren().getLast(), 2);
        form.add(beside, 1, 3, 2, 1);
        preview.setId("export-preview");
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setFitHeight(PREVIEW_HEIGHT);
        StackPane frame = new StackPane(preview);
        frame.setMinHeight(PREVIEW_HEIGHT + 8);
        result.setId("export-result");
        result.setWrapText(true);
        result.setMinHeight(36);
        result.setAlignment(Pos.TOP_LEFT);
        return new VBox(12, form, frame, result);
    }

    private Node sizes(BooleanExpression picture) {
        HBox sizes = new HBox(8, field("export-width", settings.widthProperty(), picture), unit("×"),
                field("export-height", settings.heightProperty(), picture), unit("mm"),
                preset("one column", 84, 52), preset("two columns", 174, 70), preset("slide", 254, 120));
        sizes.setAlignment(Pos.CENTER_LEFT);
        return sizes;
    }

    private Button preset(String name, double width, double height) {
        Button button = new Button(name);
        button.setOnAction(event -> settings.size(width, height));
        button.disableProperty().bind(settings.formatProperty().isEqualTo(FigureFormat.CSV));
        return button;
    }

    private static Label unit(String text) {
        Label label = new Label(text);
        label.setMinHeight(30);
        return label;
    }

    private static TextField field(String id, StringProperty text, BooleanExpression enabled) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(4);
        field.textProperty().bindBidirectional(text);
        field.disableProperty().bind(enabled.not());
        return field;
    }

    private void addButtons() {
        ButtonType save = new ButtonType("Save…", ButtonBar.ButtonData.OK_DONE);
        ButtonType copy = new ButtonType("Copy", ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane().getButtonTypes().setAll(save, copy, ButtonType.CLOSE);
        on(save, "export-save", () -> controller.save(figure, dialog.getDialogPane().getScene().getWindow()));
        on(copy, "export-copy", () -> controller.copy(figure));
    }

    /** The dialog stays, and says what happened. */
    private void on(ButtonType type, String id, java.util.function.Supplier<String> action) {
        Button button = (Button) dialog.getDialogPane().lookupButton(type);
        button.setId(id);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            say(controller.told(action));
        });
    }

    private void preview() {
        boolean picture = settings.formatProperty().get() != FigureFormat.CSV;
        preview.setVisible(picture);
        if (picture) {
            say(controller.told(() -> {
                preview.setImage(controller.preview(figure, PREVIEW_WIDTH));
                return "";
            }));
        } else {
            say("Definitions stand in lines that begin with #, above the heading.");
        }
    }

    private void say(String sentence) {
        result.setText(sentence);
    }
}
