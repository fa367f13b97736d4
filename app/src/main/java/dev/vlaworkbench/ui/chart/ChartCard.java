package dev.vlaworkbench.ui.chart;

import atlantafx.base.controls.Popover;
import dev.vlaworkbench.ui.chart.StepChart.Entry;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** A chart with its title, legend and definition. */
final class ChartCard extends VBox {

    private final StepChart content;
    private final LinkedChart chart;
    private final Label title = new Label();
    private final HBox legend = new HBox(6);
    private List<Entry> entries = List.of();

    ChartCard(String id, StepChart content, PlaybackModel playback) {
        super(2);
        this.content = content;
        setId(id);
        getStyleClass().add("card");
        chart = new LinkedChart(content.chart(), playback);
        VBox.setVgrow(chart, Priority.ALWAYS);
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.setText(content.title());
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(0);
        // A strategy with very many sets must not write over the definition's button.
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(legend.widthProperty());
        inside.heightProperty().bind(legend.heightProperty());
        legend.setClip(inside);
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox header = new HBox(10, title, legend, info(content.definition()));
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, chart);
    }

    private static Button info(MetricDefinition definition) {
        Button info = new Button("i");
        info.getStyleClass().add("info");
        info.setFocusTraversable(false);
        info.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        info.setTooltip(Hints.of(definition.text()));
        info.setOnAction(event -> {
            Label text = new Label(definition.text());
            text.setWrapText(true);
            text.setPrefWidth(380);
            Popover popover = new Popover(text);
            popover.setTitle(definition.label());
            popover.setHeaderAlwaysVisible(true);
            popover.setDetachable(false);
            popover.show(info);
        });
        return info;
    }

    void show(RunSeries series, Palette palette) {
        List<Entry> now = content.show(series, palette);
        title.setText(content.title());
        if (!now.equals(entries)) {
            entries = now;
            legend.getChildren().setAll(now.stream().map(ChartCard::entry).toList());
        }
        boolean nothing = !series.isAnyComputed();
        chart.say(nothing ? LinkedChart.NOTHING_YET : now.isEmpty() ? content.emptyText() : "");
        chart.setMarks(content.marks());
        chart.draw();
    }

    private static Region entry(Entry entry) {
        Label label = new Label(entry.name(), new Rectangle(8, 8, entry.colour()));
        label.setGraphicTextGap(4);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
