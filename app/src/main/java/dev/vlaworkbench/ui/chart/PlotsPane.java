package dev.vlaworkbench.ui.chart;

import java.util.List;
import javafx.scene.layout.Region;

/** Plots of one figure in a grid that fits the space. */
final class PlotsPane extends Region {

    private final List<PlotView> plots;

    PlotsPane(List<PlotView> plots) {
        this.plots = plots;
        getChildren().addAll(plots);
    }

    @Override
    protected void layoutChildren() {
        PlotGrid grid = PlotGrid.fitting(plots.size(), getWidth(), getHeight());
        double width = getWidth() / grid.columns();
        double height = getHeight() / grid.rows();
        for (int index = 0; index < plots.size(); index++) {
            plots.get(index).resizeRelocate(Math.floor(index % grid.columns() * width),
                    Math.floor(index / grid.columns() * height), Math.floor(width), Math.floor(height));
        }
    }
}
