package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.ui.chart.LanesCard.Around;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** The tab of the comparison: the table of lanes, and beside it one chart of all lanes, or two where there is room. */
final class ComparisonPane extends Region implements PagePane {

    private static final double GAP = 10;
    private static final double TABLE_SHARE = 0.58;
    private static final double ROOM_FOR_TWO = 1700;

    private final ChartsModel model;
    private final ComparisonTableView table;
    private final Around around;
    private final Map<LanesChart, Region> cards = new EnumMap<>(LanesChart.class);
    private Consumer<ChartCard> draw = card -> {};
    private boolean due;

    ComparisonPane(ChartsModel model, PlaybackModel playback, ObservableValue<Palette> palette,
            ComparisonTableView table, Around around, Supplier<Optional<FigureData>> data) {
        this.model = model;
        this.table = table;
        this.around = around;
        setId("comparison");
        setMinWidth(0);
        getChildren().add(table);
        for (LanesChart kind : LanesChart.values()) {
            String id = "lanes-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-chart";
            Region card = kind.columns().isEmpty()
                    ? new LanesCard(id, kind, model, palette, withChoices(kind))
                    : new ChartCard(id, () -> new LanesFigure(kind, around.comparison()), () -> choices(kind), playback,
                            model, data, around.export());
            cards.put(kind, card);
            getChildren().add(card);
        }
        model.lanesChartProperty().subscribe(this::requestDrawing);
        model.secondLanesChartProperty().subscribe(this::requestDrawing);
        model.expandedProperty().subscribe(this::requestDrawing);
    }

    private Around withChoices(LanesChart kind) {
        return new Around(() -> choices(kind), around.comparison(), around.caution(), around.origin(), around.info(),
                around.export());
    }

    /** Choosing the chart that stands in the other place swaps them. */
    private List<MenuItem> choices(LanesChart here) {
        return List.of(LanesChart.values()).stream().<MenuItem>map(kind -> {
            CheckMenuItem item = new CheckMenuItem(kind.label());
            item.setSelected(kind == here);
            item.setId("choose-" + kind.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> choose(here, kind));
            return item;
        }).toList();
    }

    private void choose(LanesChart here, LanesChart wanted) {
        ObjectProperty<LanesChart> first = model.lanesChartProperty();
        ObjectProperty<LanesChart> second = model.secondLanesChartProperty();
        ObjectProperty<LanesChart> place = first.get() == here ? first : second;
        ObjectProperty<LanesChart> other = place == first ? second : first;
        if (other.get() == wanted) {
            other.set(here);
        }
        place.set(wanted);
        if (!model.expandedProperty().get().isEmpty()) {
            model.expandedProperty().set(cards.get(wanted).getId());
        }
    }

    private void requestDrawing() {
        due = true;
        requestLayout();
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public void draw(Consumer<ChartCard> drawing) {
        draw = drawing;
        requestDrawing();
    }

    @Override
    public void invalidateFollowing() {
        // The cursor is not part of the drawing.
    }

    @Override
    public Optional<ExportFigure> file(String id) {
        Region card = cards.values().stream().filter(one -> one.getId().equals(id)).findFirst()
                .orElse(cards.get(model.lanesChartProperty().get()));
        return card instanceof ChartCard chart ? chart.file() : ((LanesCard) card).file();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Optional<Region> alone = cards.values().stream()
                .filter(card -> card.getId().equals(model.expandedProperty().get())).findFirst();
        boolean two = alone.isEmpty() && width >= ROOM_FOR_TWO;
        double tableWidth = Math.floor(width * (two ? TABLE_SHARE - 0.1 : TABLE_SHARE));
        table.setVisible(alone.isEmpty());
        table.resizeRelocate(0, 0, tableWidth, height);
        Region first = alone.orElse(cards.get(model.lanesChartProperty().get()));
        Region second = cards.get(model.secondLanesChartProperty().get());
        cards.values().forEach(card -> card.setVisible(card == first || two && card == second));
        double left = alone.isPresent() ? 0 : tableWidth + GAP;
        double each = two ? Math.floor((width - left - GAP) / 2) : width - left;
        first.resizeRelocate(left, 0, each, height);
        if (two) {
            second.resizeRelocate(left + each + GAP, 0, each, height);
        }
        if (due) {
            due = false;
            table.show(around.comparison().get().map(ComparisonTable::of), around.caution().get());
            cards.values().stream().filter(Region::isVisible).forEach(this::drawCard);
        }
    }

    private void drawCard(Region card) {
        card.layout();
        if (card instanceof ChartCard chart) {
            draw.accept(chart);
        } else {
            ((LanesCard) card).draw();
        }
    }
}
