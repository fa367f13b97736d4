package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigures;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.ui.export.ExportController;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.metric.DefinitionCard;
import dev.vlaworkbench.ui.metric.DefinitionText;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A chart of all lanes that does not go over the steps: points or boxes, with title, menu and definition. */
final class LanesCard extends VBox {

    private final LanesChart kind;
    private final ChartsModel model;
    private final Supplier<Optional<Comparison>> comparison;
    private final Supplier<List<String>> origin;
    private final ComparisonFigureView view;

    /**
     * What a card asks of the charts around it.
     *
     * @param choices the menu under the title
     * @param comparison what is drawn
     * @param caution what has to be known before milliseconds are compared; may be empty
     * @param origin lines that say where the numbers are from
     * @param info the model, where one is loaded
     * @param export takes it as a file
     */
    record Around(Supplier<List<MenuItem>> choices, Supplier<Optional<Comparison>> comparison,
            Supplier<String> caution, Supplier<List<String>> origin, Supplier<Optional<ModelInfo>> info,
            ExportController export) {}

    LanesCard(String id, LanesChart kind, ChartsModel model, ObservableValue<Palette> palette, Around around) {
        super(2);
        this.kind = kind;
        this.model = model;
        this.comparison = around.comparison();
        this.origin = around.origin();
        this.view = new ComparisonFigureView(palette, ChartStyle.SCREEN_SIZE);
        setId(id);
        getStyleClass().add("card");
        MenuButton title = new MenuButton(kind.label());
        title.setId(id + "-choice");
        title.getStyleClass().addAll("flat-choice", "card-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.getItems().setAll(around.choices().get());
        title.setTooltip(Hints.of("Which chart of all lanes stands here."));
        CardHeader header = new CardHeader(title, new HBox(), menu(around.export()),
                DefinitionCard.button(kind.definition().label(), () -> DefinitionText.lines(kind.definition(),
                        figure().map(ComparisonFigure::note).orElse(""), around.info().get())));
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(0);
        getChildren().addAll(header, view);
        addEventFilter(MouseEvent.MOUSE_ENTERED, event -> model.currentProperty().set(id));
    }

    private MenuButton menu(ExportController export) {
        MenuButton menu = new MenuButton("⋯");
        menu.setId(getId() + "-menu");
        menu.getStyleClass().addAll("flat-choice", "dots");
        menu.setPopupSide(Side.BOTTOM);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("Save or copy this chart");
        menu.setTooltip(Hints.of("Save or copy this chart, or let it fill the tab."));
        MenuItem expand = item("Fill the tab", () -> model.expandedProperty()
                .set(model.expandedProperty().get().equals(getId()) ? "" : getId()));
        model.expandedProperty()
                .subscribe(id -> expand.setText(id.equals(getId()) ? "Show all charts" : "Fill the tab"));
        menu.getItems().addAll(item("Save picture or data…", () -> file().ifPresent(export::ask)),
                item("Copy picture", () -> file().ifPresent(export::copyPicture)),
                item("Copy data as CSV", () -> file().ifPresent(export::copyData)), new SeparatorMenuItem(), expand);
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Optional<ComparisonFigure> figure() {
        return comparison.get().map(ComparisonFigures::new).map(kind::of);
    }

    Optional<ExportFigure> file() {
        return figure().filter(figure -> !figure.isEmpty())
                .map(figure -> new ComparisonFigureFile(figure, origin.get()));
    }

    void draw() {
        figure().ifPresent(figure -> view.show(untitled(figure)));
    }

    /** The title stands above, in the card's own line. */
    private static ComparisonFigure untitled(ComparisonFigure figure) {
        return switch (figure) {
            case ComparisonFigure.TradeOff points -> new ComparisonFigure.TradeOff(points.id(), "", points.definition(),
                    points.note(), points.points(), points.levels());
            case ComparisonFigure.Boxes boxes -> new ComparisonFigure.Boxes(boxes.id(), "", boxes.definition(),
                    boxes.note(), boxes.panels());
            case ComparisonFigure.OverSteps steps -> new ComparisonFigure.OverSteps(steps.id(), "", steps.definition(),
                    steps.note(), steps.panels());
        };
    }
}
