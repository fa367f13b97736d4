package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.chart.Figure.Entry;
import dev.vlaworkbench.ui.export.ExportController;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.metric.DefinitionCard;
import dev.vlaworkbench.ui.metric.DefinitionText;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.play.PlaybackModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** A figure with its title, legend, menu and definition. */
final class ChartCard extends VBox {

    private final Figure figure;
    private final Supplier<Figure> kind;
    private final ChartsModel model;
    private final Supplier<Optional<FigureData>> data;
    private final List<PlotView> plots;
    private final Labeled title;
    private final HBox legend = new HBox(6);
    private final Tooltip fullLegend = Hints.of("");
    private List<Entry> entries = List.of();

    /**
     * A card.
     *
     * @param id unique among the window's charts
     * @param kind makes the figure; asked once for the screen and once for each file
     * @param choices the menu under the title; null without one
     * @param playback the clock
     * @param model what is shown of the charts
     * @param data what is drawn
     * @param export takes it as a file
     */
    ChartCard(String id, Supplier<Figure> kind, Supplier<List<MenuItem>> choices, PlaybackModel playback,
            ChartsModel model, Supplier<Optional<FigureData>> data, ExportController export) {
        super(2);
        this.kind = kind;
        this.model = model;
        this.data = () -> data.get().map(now -> now.hiding(model.hidden(id)));
        figure = kind.get();
        setId(id);
        getStyleClass().add("card");
        plots = IntStream.range(0, figure.plots().size())
                .mapToObj(index -> new PlotView(figure, index, playback, model, this.data)).toList();
        PlotsPane pane = new PlotsPane(plots);
        VBox.setVgrow(pane, Priority.ALWAYS);
        title = title(choices);
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.setText(figure.title());
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(0);
        // A strategy with very many sets must not write over the buttons.
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(legend.widthProperty());
        inside.heightProperty().bind(legend.heightProperty());
        legend.setClip(inside);
        CardHeader header = new CardHeader(title, legend, menu(export),
                DefinitionCard.button(figure.definition().label(),
                        () -> DefinitionText.lines(figure.definition(),
                                data.get().map(figure::definitionNote).orElse(""),
                                data.get().flatMap(FigureData::model))));
        getChildren().addAll(header, pane);
        Tooltip.install(legend, fullLegend);
        addEventFilter(MouseEvent.MOUSE_ENTERED, event -> model.currentProperty().set(id));
    }

    private Labeled title(Supplier<List<MenuItem>> choices) {
        if (choices == null) {
            return new Label();
        }
        MenuButton button = new MenuButton();
        button.setId(getId() + "-choice");
        button.getStyleClass().add("flat-choice");
        button.setMnemonicParsing(false);
        button.getItems().setAll(choices.get());
        button.setOnShowing(event -> button.getItems().setAll(choices.get()));
        // A menu button without items does not open, and the score maps are not known at first.
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> button.getItems().setAll(choices.get()));
        return button;
    }

    private MenuButton menu(ExportController export) {
        MenuButton menu = new MenuButton("⋯");
        menu.setId(getId() + "-menu");
        menu.getStyleClass().addAll("flat-choice", "dots");
        menu.setPopupSide(Side.BOTTOM);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("Save or copy this chart");
        menu.setTooltip(Hints.of("Save or copy this chart, or let it fill the tab."));
        MenuItem expand = item("expand", "Fill the tab", this::toggleExpanded);
        model.expandedProperty()
                .subscribe(id -> expand.setText(id.equals(getId()) ? "Show all charts" : "Fill the tab"));
        MenuItem whole = item("whole", "Show the whole episode", model::resetZoom);
        whole.disableProperty().bind(model.zoomProperty().isNull());
        menu.getItems().addAll(item("save", "Save picture or data…", () -> file().ifPresent(export::ask)),
                item("copy", "Copy picture", () -> file().ifPresent(export::copyPicture)),
                item("copy-data", "Copy data as CSV", () -> file().ifPresent(export::copyData)),
                new SeparatorMenuItem(), expand, whole);
        return menu;
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(getId() + "-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    void toggleExpanded() {
        model.expandedProperty().set(model.expandedProperty().get().equals(getId()) ? "" : getId());
    }

    /** The figure as it would be written to a file; empty while there are no data. */
    Optional<ExportFigure> file() {
        return data.get().filter(now -> now.series().isAnyComputed())
                .map(now -> new ChartFile(getId().replace("-chart", ""), kind, now));
    }

    boolean followsStep() {
        return figure.followsStep();
    }

    /** Takes in the data as they stand and draws them. */
    void show(FigureData all, ChartStyle style) {
        FigureData now = all.hiding(model.hidden(getId()));
        List<Entry> named = figure.show(now, style);
        title.setText(figure.title());
        boolean nothing = !now.series().isAnyComputed();
        boolean inHeader = figure.plots().size() > 1;
        if (!named.equals(entries)) {
            boolean same = named.stream().map(Entry::key).toList().equals(entries.stream().map(Entry::key).toList())
                    && !inHeader;
            entries = named;
            if (same) {
                IntStream.range(0, named.size()).forEach(index -> rename(index, named.get(index)));
            } else {
                legend.getChildren().setAll(named.stream().map(this::entry).toList());
                if (inHeader) {
                    legend.getChildren().add(note(figure.note()));
                }
                // Made during the layout, after styles were applied: without them they would have no size until the next one.
                legend.applyCss();
            }
            fullLegend.setText(named.stream().map(Entry::name).collect(Collectors.joining(", ")));
        }
        String empty = nothing ? PlotView.NOTHING_YET : named.isEmpty() ? figure.emptyText() : "";
        plots.forEach(plot -> {
            plot.say(empty);
            plot.setTexts(inHeader ? "" : figure.note());
            plot.draw();
        });
    }

    /** Numbers in an entry's name change while steps come in; its button stays, or it would not hear the release of a press. */
    private void rename(int index, Entry entry) {
        Labeled label = (Labeled) legend.getChildren().get(index);
        label.setText(entry.name());
        ((Rectangle) label.getGraphic()).setFill(entry.colour());
    }

    /** Hides what it stands for, and shows it again, where that makes sense. */
    private Region entry(Entry entry) {
        Rectangle swatch = new Rectangle(8, 8, entry.colour());
        swatch.getStyleClass().add("swatch");
        Labeled label;
        if (figure.hasSwitches()) {
            ToggleButton button = new ToggleButton(entry.name(), swatch);
            button.setId(getId() + "-legend-" + entry.key().replace(' ', '-'));
            button.getStyleClass().add("legend-entry");
            button.setMnemonicParsing(false);
            button.setSelected(!model.hidden(getId()).contains(entry.key()));
            button.setOnAction(event -> model.toggle(getId(), entry.key()));
            button.setTooltip(
                    Hints.of("Click: hides '" + entry.key() + "' in this chart and in its picture, or shows it "
                            + "again; axes fit what is shown."));
            label = button;
        } else {
            label = new Label(entry.name(), swatch);
        }
        label.setGraphicTextGap(4);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Region note(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
