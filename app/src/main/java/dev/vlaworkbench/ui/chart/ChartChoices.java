package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.ui.session.ScoreSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * What can be chosen of a chart, in the menu under its title.
 *
 * @param model takes the choices
 * @param data names the score maps
 */
record ChartChoices(ChartsModel model, Supplier<Optional<FigureData>> data) {

    /** How work is counted. */
    List<MenuItem> conventions() {
        CostConvention now = model.conventionProperty().get();
        List<MenuItem> items = new ArrayList<>();
        for (CostConvention.Count count : CostConvention.Count.values()) {
            String name = switch (count) {
                case MACS -> "TMACs (multiply-accumulates)";
                case FLOPS -> "TFLOPs (2 × multiply-accumulates)";
                case VLA_CACHE -> "“TFLOPs” as printed in VLA-Cache's table";
            };
            items.add(choice("convention-" + count.name().toLowerCase(Locale.ROOT), name, now.count() == count,
                    () -> model.conventionProperty().set(new CostConvention(count, now.gated()))));
        }
        CheckMenuItem gated = new CheckMenuItem("gated feed-forward block, 3DF (off: 2DF)");
        gated.setId("convention-gated");
        gated.setSelected(now.gated());
        gated.setOnAction(event -> model.conventionProperty().set(new CostConvention(now.count(), !now.gated())));
        items.add(new SeparatorMenuItem());
        items.add(gated);
        return items;
    }

    /** What the heat strip counts. */
    List<MenuItem> layerCounts() {
        List<MenuItem> items = new ArrayList<>();
        for (LayerCount count : LayerCount.values()) {
            items.add(choice("layer-count-" + count.label(), "tokens " + count.label(),
                    model.layerCountProperty().get() == count, () -> model.layerCountProperty().set(count)));
        }
        return items;
    }

    /** Which score map stands at a place. */
    List<MenuItem> maps(int place) {
        StringProperty chosen = model.mapProperty(place);
        Optional<FigureData> now = data.get();
        String shown = now.flatMap(drawn -> ChosenMap.of(drawn, place)).map(ScoreSeries::name).orElse("");
        return now.map(drawn -> drawn.series().scores()).orElse(List.of()).stream()
                .<MenuItem>map(score -> choice("map-" + place + "-" + score.name().replace(' ', '-'),
                        ChosenMap.title(score), score.name().equals(shown), () -> chosen.set(score.name())))
                .toList();
    }

    private static MenuItem choice(String id, String text, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        return item;
    }
}
