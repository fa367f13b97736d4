package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.Cell;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.ComparisonTable.Row;
import dev.vlaworkbench.ui.metric.DefinitionCard;
import dev.vlaworkbench.ui.metric.DefinitionText;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/**
 * The table of lanes: a row for each, sorted by any column with a click on its heading. The "i" of a heading says what its number
 * means; the best value of a column is bold.
 */
final class ComparisonTableView extends BorderPane {

    private static final double DIGIT = 6.6;
    private static final double PADDING = 16;

    private final ObservableValue<Palette> palette;
    private final TableView<Row> view = new TableView<>();
    private final CheckBox dense = new CheckBox("dense row");
    private final Label caution = new Label();
    private final Label pooling = new Label();
    private Optional<ComparisonTable> shown = Optional.empty();
    private List<String> columns = List.of();

    ComparisonTableView(ObservableValue<Palette> palette) {
        this.palette = palette;
        setId("comparison-table");
        getStyleClass().addAll("card", "comparison-table");
        view.setId("comparison-rows");
        view.getStyleClass().addAll("dense", "striped");
        view.setPlaceholder(new Label("nothing computed yet"));
        view.setSortPolicy(table -> {
            fill();
            return true;
        });
        dense.setSelected(true);
        dense.setId("comparison-dense");
        dense.setMinWidth(USE_PREF_SIZE);
        dense.getStyleClass().add("small");
        dense.setTooltip(
                Hints.of("Whether the dense lane has a row; the others are measured against it all the same."));
        dense.selectedProperty().subscribe(this::fill);
        Label title = new Label("Lanes");
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        pooling.getStyleClass().add("fine-print");
        pooling.setMinWidth(0);
        caution.getStyleClass().add("comparison-caution");
        caution.setId("comparison-caution");
        HBox heading = new HBox(10, title, dense, caution, pooling);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        setTop(heading);
        setCenter(view);
        palette.subscribe(view::refresh);
    }

    /**
     * Shows the lanes as they stand, sorted as before.
     *
     * @param table the lanes; empty while there are none
     * @param warning what a person has to know before milliseconds are compared; may be empty
     */
    void show(Optional<ComparisonTable> table, String warning) {
        shown = table;
        caution.setText(warning);
        caution.setTooltip(
                Hints.of("Each lane's speed-up is against the dense lane of its own replay, which ran beside it. "
                        + "Milliseconds of different replays may differ because the machine did. " + warning));
        caution.setVisible(!warning.isEmpty());
        caution.setManaged(caution.isVisible());
        pooling.setText(table.map(ComparisonTable::pooling).orElse(""));
        pooling.setTooltip(Hints.of(pooling.getText()));
        table.ifPresent(now -> {
            List<String> wanted = now.columns().stream().map(ComparisonColumn::headingWithUnit).toList();
            if (!wanted.equals(columns)) {
                columns = wanted;
                view.getColumns().setAll(now.columns().stream().map(this::column).toList());
            }
            widen(now);
        });
        fill();
    }

    private void fill() {
        if (shown.isEmpty()) {
            view.getItems().clear();
            return;
        }
        ComparisonTable table = dense.isSelected() ? shown.get() : shown.get().withoutReference();
        if (!view.getSortOrder().isEmpty()) {
            TableColumn<Row, ?> sorted = view.getSortOrder().getFirst();
            table = table.sorted((ComparisonColumn) sorted.getUserData(),
                    sorted.getSortType() == TableColumn.SortType.DESCENDING);
        }
        if (!view.getItems().equals(table.rows())) {
            view.getItems().setAll(table.rows());
        }
    }

    private TableColumn<Row, Row> column(ComparisonColumn column) {
        TableColumn<Row, Row> made = new TableColumn<>();
        made.setId("column-" + column.id());
        made.setUserData(column);
        made.setReorderable(false);
        Label name = new Label(column.headingWithUnit());
        name.setTooltip(Hints.of(column.headingWithUnit() + ": " + column.text()));
        HBox heading = new HBox(5, name, DefinitionCard.button(column.heading(), () -> lines(column)));
        heading.setAlignment(Pos.CENTER_LEFT);
        made.setGraphic(heading);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(cells -> new LaneCell(column));
        return made;
    }

    private static List<DefinitionText.Line> lines(ComparisonColumn column) {
        List<DefinitionText.Line> lines = new ArrayList<>(
                DefinitionText.lines(column.definition(), column.pooled(), Optional.empty()));
        return lines;
    }

    /** Wide enough for heading and cells; a width that a person set stays. */
    private void widen(ComparisonTable table) {
        for (TableColumn<Row, ?> made : view.getColumns()) {
            ComparisonColumn column = (ComparisonColumn) made.getUserData();
            int longest = table.rows().stream().map(column.cell())
                    .mapToInt(cell -> cell.text().length() + (cell.detail().isEmpty() ? 0 : cell.detail().length() + 1))
                    .max().orElse(0);
            double needed = Math.max(longest * DIGIT, column.headingWithUnit().length() * DIGIT + 30) + PADDING
                    + (column.id().equals("strategy") ? 26 : 0);
            double wanted = Math.min(320, needed);
            if (Math.abs(made.getPrefWidth() - wanted) > 1 && made.getWidth() == made.getPrefWidth()
                    && wanted > made.getPrefWidth() || made.getPrefWidth() == 80) {
                made.setPrefWidth(wanted);
            }
        }
    }

    /** A value with what stands smaller beside it. */
    private final class LaneCell extends TableCell<Row, Row> {

        private final ComparisonColumn column;
        private final Label value = new Label();
        private final Label detail = new Label();
        private final Rectangle swatch = new Rectangle(9, 9);
        private final HBox content = new HBox(6, value, detail);

        LaneCell(ComparisonColumn column) {
            this.column = column;
            detail.getStyleClass().add("fine-print");
            content.setAlignment(column.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            if (column.id().equals("strategy")) {
                content.getChildren().addFirst(swatch);
            }
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || shown.isEmpty()) {
                setGraphic(null);
                return;
            }
            Cell cell = column.cell().apply(row);
            value.setText(cell.text());
            detail.setText(cell.detail());
            value.setStyle(column.isBest(row, shown.get().rows()) ? "-fx-font-weight: bold;" : "");
            setTooltip(column.numeric() || cell.text().isBlank() ? null : Hints.of(cell.text()));
            swatch.setFill(LaneStyle.of(index(row), palette.getValue()).colour());
            setGraphic(content);
        }

        private int index(Row row) {
            List<Row> all = shown.get().rows();
            for (int index = 0; index < all.size(); index++) {
                if (all.get(index).lane().equals(row.lane())) {
                    return index;
                }
            }
            return 0;
        }
    }
}
