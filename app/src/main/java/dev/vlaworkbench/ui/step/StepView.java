package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel on the right: everything that the step and the patch under the pointer say. */
public final class StepView extends StackPane {

    private final VBox content;
    private final VBox framed = new VBox();
    private final BooleanProperty cardWanted = new SimpleBooleanProperty(true);

    /**
     * A panel.
     *
     * @param model what it says
     * @param palette colours of the theme
     */
    public StepView(StepModel model, ObservableValue<Palette> palette) {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setId("step-title");
        title.textProperty().bind(model.titleProperty());
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        note.textProperty().bind(model.noteProperty());
        show(note, model.noteProperty().map(text -> !text.isEmpty()));
        ObservableValue<StepFigures> figures = model.figuresProperty();
        content = new VBox(5, title, note,
                section("latency, ms", 1, figures.map(StepFigures::total)),
                grid(2, figures.map(StepFigures::latency)),
                section("prefill", 1, figures.map(StepFigures::work)),
                new LayerCounts(model.layersProperty(), palette),
                section("sets and schedule, tokens", 2, figures.map(StepFigures::strategy)),
                action(model),
                section("against dense", 1, figures.map(StepFigures::agreement)),
                openLoop(figures));
        content.setPadding(Insets.EMPTY);
        framed.getStyleClass().add("side-content");
        adopt();
        ScrollPane scroll = new ScrollPane(framed);
        scroll.getStyleClass().add("side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Node patch = patchCard(model, cardWanted);
        StackPane.setAlignment(patch, Pos.BOTTOM_CENTER);
        StackPane.setMargin(patch, new Insets(8));
        getChildren().addAll(scroll, patch);
    }

    /** The numbers, to be put into another panel. */
    public Node content() {
        return content;
    }

    /** Takes the numbers back from another panel. */
    public void adopt() {
        if (!framed.getChildren().contains(content)) {
            framed.getChildren().setAll(content);
        }
    }

    /** Whether the patch under the pointer is told here. */
    public void setCardWanted(boolean wanted) {
        cardWanted.set(wanted);
    }

    private static Node section(String name, int pairs, ObservableValue<List<Figure>> figures) {
        VBox section = new VBox(2, heading(name), new FigureGrid(pairs, figures));
        show(section, figures.map(list -> !list.isEmpty()));
        return section;
    }

    private static Node grid(int pairs, ObservableValue<List<Figure>> figures) {
        FigureGrid grid = new FigureGrid(pairs, figures);
        show(grid, figures.map(list -> !list.isEmpty()));
        return grid;
    }

    /** Lies over the panel's foot while the pointer is on a patch, so that nothing moves. */
    private static Node patchCard(StepModel model, ObservableValue<Boolean> wanted) {
        Label heading = heading("");
        heading.setId("patch-title");
        heading.textProperty().bind(model.patchTitleProperty().map(text -> text.toUpperCase(Locale.ROOT)));
        VBox section = new VBox(3, heading, new FigureGrid(1, model.patchProperty()));
        section.getStyleClass().add("patch-card");
        section.setMaxHeight(USE_PREF_SIZE);
        section.visibleProperty().bind(model.patchTitleProperty().isNotEmpty()
                .and(BooleanExpression.booleanExpression(wanted)));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private static Node action(StepModel model) {
        ActionTable table = new ActionTable(model.actionProperty());
        show(table, model.actionProperty().map(rows -> !rows.isEmpty()));
        return table;
    }

    private static Node openLoop(ObservableValue<StepFigures> figures) {
        Label label = new Label(
                "Open-loop: says how the answer changes on recorded frames, not whether the task would succeed.");
        label.setWrapText(true);
        label.getStyleClass().add("fine-print");
        label.setTooltip(Hints.of(MetricDefinition.TOKEN_AGREEMENT.text()));
        show(label, figures.map(list -> !list.agreement().isEmpty()));
        return label;
    }

    static Label heading(String text) {
        return Headings.of(text);
    }

    private static void show(Node node, ObservableValue<Boolean> visible) {
        node.visibleProperty().bind(visible);
        node.managedProperty().bind(visible);
    }
}
