package dev.vlaworkbench.ui.chart;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Title, legend and buttons of a card in one line; the legend goes onto a line of its own where one is too narrow. */
final class CardHeader extends Region {

    private static final double GAP = 8;

    private final Region title;
    private final HBox legend;
    private final HBox buttons;

    CardHeader(Region title, HBox legend, Node... buttons) {
        this.title = title;
        this.legend = legend;
        this.buttons = new HBox(GAP, buttons);
        this.buttons.setAlignment(legend.getAlignment());
        getChildren().addAll(title, legend, this.buttons);
    }

    private boolean fits(double width) {
        return title.prefWidth(-1) + legend.prefWidth(-1) + buttons.prefWidth(-1) + 2 * GAP <= width;
    }

    private double line() {
        return Math.max(title.prefHeight(-1), buttons.prefHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || fits(width) ? line() : line() + legend.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double line = line();
        double right = buttons.prefWidth(-1);
        buttons.resizeRelocate(getWidth() - right, 0, right, line);
        double room = getWidth() - right - GAP;
        double wide = Math.min(title.prefWidth(-1), room);
        title.resizeRelocate(0, (line - title.prefHeight(-1)) / 2, wide, title.prefHeight(-1));
        double tall = legend.prefHeight(-1);
        if (fits(getWidth())) {
            legend.resizeRelocate(wide + GAP, (line - tall) / 2, room - wide - GAP, tall);
        } else {
            legend.resizeRelocate(0, line, getWidth(), tall);
        }
    }
}
