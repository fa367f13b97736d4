package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;

/** Remembers which charts were shown, and how their numbers were counted. */
public final class ChartsMemory implements Remembered {

    private final ChartsModel charts;

    /**
     * A memory of the charts.
     *
     * @param charts what is remembered
     */
    public ChartsMemory(ChartsModel charts) {
        this.charts = charts;
    }

    @Override
    public String section() {
        return "charts";
    }

    @Override
    public void save(Section section) {
        CostConvention convention = charts.conventionProperty().get();
        section.put("tab", charts.pageProperty().get().name())
                .put("count", convention.count().name())
                .put("gated", convention.gated())
                .put("layers", charts.layerCountProperty().get().name());
        for (int place = 0; place < ChartsModel.MAPS; place++) {
            section.put("map" + place, charts.mapProperty(place).get());
        }
    }

    @Override
    public void restore(Section section) {
        section.constant("tab", ChartPage.class).ifPresent(charts.pageProperty()::set);
        section.constant("count", CostConvention.Count.class)
                .map(count -> new CostConvention(count, section.flag("gated").orElse(true)))
                .ifPresent(charts.conventionProperty()::set);
        section.constant("layers", LayerCount.class).ifPresent(charts.layerCountProperty()::set);
        for (int place = 0; place < ChartsModel.MAPS; place++) {
            section.text("map" + place).ifPresent(charts.mapProperty(place)::set);
        }
    }
}
