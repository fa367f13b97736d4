package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.Locale;

/** Choosing among the charts. */
public final class ChartCommands {

    private static final String SUBMENU = "Charts";

    private final ChartsModel model;

    /**
     * Commands for the charts.
     *
     * @param model what they change
     */
    public ChartCommands(ChartsModel model) {
        this.model = model;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        for (ChartPage page : ChartPage.values()) {
            commands.add(Command.named("charts." + page.name().toLowerCase(Locale.ROOT), page.label() + " charts")
                    .in(Category.VIEW, 3).under(SUBMENU).keys("Alt+" + (page.ordinal() + 1))
                    .chooses(model.pageProperty(), page));
        }
        commands.add(
                Command.named("charts.whole", "Charts over the whole episode").in(Category.VIEW, 3).under(SUBMENU)
                        .keys("Z").when(model.zoomProperty().isNotNull()).runs(model::resetZoom),
                Command.named("charts.all", "Show all charts of the tab").in(Category.VIEW, 3).under(SUBMENU)
                        .when(model.expandedProperty().isNotEmpty()).runs(() -> model.expandedProperty().set("")));
        addConventions(commands);
    }

    private void addConventions(Commands commands) {
        for (CostConvention.Count count : CostConvention.Count.values()) {
            for (boolean gated : new boolean[]{true, false}) {
                commands.add(Command
                        .named("charts.count-" + count.name().toLowerCase(Locale.ROOT) + (gated ? "" : "-ungated"),
                                "Count " + count.unit()
                                        + (count == CostConvention.Count.VLA_CACHE
                                                ? " as VLA-Cache's table prints"
                                                : "")
                                        + (gated ? "" : ", ungated MLP"))
                        .in(Category.SETTINGS).help("How the work of the prefill is counted: " + count.meaning() + ".")
                        .chooses(model.conventionProperty(), new CostConvention(count, gated)));
            }
        }
    }
}
