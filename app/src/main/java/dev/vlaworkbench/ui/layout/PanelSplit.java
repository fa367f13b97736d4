package dev.vlaworkbench.ui.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A middle that takes what is left, with a panel on one side or on both; follows the layout model and tells it of drags. */
public final class PanelSplit extends SplitPane {

    private record Side(Panel panel, Region node, boolean before) {}

    private final LayoutModel model;
    private final Region middle;
    private final List<Side> sides = new ArrayList<>();
    private boolean due;

    /**
     * A middle without panels.
     *
     * @param model which panels are shown, and how large
     * @param orientation the direction in which they lie
     * @param middle takes what is left
     */
    public PanelSplit(LayoutModel model, Orientation orientation, Region middle) {
        this.model = model;
        this.middle = middle;
        setOrientation(orientation);
        getItems().setAll(middle);
        model.scaleProperty().addListener((property, before, now) -> divide());
        (isAcross() ? widthProperty() : heightProperty()).subscribe(this::divide);
    }

    private boolean isAcross() {
        return getOrientation() == Orientation.HORIZONTAL;
    }

    /**
     * Adds the panel left of the middle or above it.
     *
     * @param panel which one
     * @param node its content
     * @return this
     */
    public PanelSplit before(Panel panel, Region node) {
        return add(new Side(panel, node, true));
    }

    /**
     * Adds the panel right of the middle or below it.
     *
     * @param panel which one
     * @param node its content
     * @return this
     */
    public PanelSplit after(Panel panel, Region node) {
        return add(new Side(panel, node, false));
    }

    private PanelSplit add(Side side) {
        sides.add(side);
        setResizableWithParent(side.node(), false);
        if (isAcross()) {
            side.node().minWidthProperty().bind(model.scaleProperty().multiply(side.panel().leastSize()));
            side.node().widthProperty().addListener((property, before, now) -> dragged(side, now.doubleValue()));
        } else {
            side.node().minHeightProperty().bind(model.scaleProperty().multiply(side.panel().leastSize()));
            side.node().heightProperty().addListener((property, before, now) -> dragged(side, now.doubleValue()));
        }
        model.shownProperty(side.panel()).addListener((property, before, now) -> arrange());
        model.sizeProperty(side.panel()).addListener((property, before, now) -> {
            if (Math.abs(now.doubleValue() * model.scaleProperty().get() - size(side.node())) > 1) {
                divide();
            }
        });
        arrange();
        return this;
    }

    private double size(Region node) {
        return isAcross() ? node.getWidth() : node.getHeight();
    }

    private double length() {
        return isAcross() ? getWidth() : getHeight();
    }

    /** A size that a person's drag gave, not one that a small window forced or a layout under way. */
    private void dragged(Side side, double size) {
        boolean pressed = lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
        if (pressed && size > 0) {
            model.sizeProperty(side.panel()).set(size / model.scaleProperty().get());
        }
    }

    private void arrange() {
        List<Region> items = new ArrayList<>();
        sides.stream().filter(side -> side.before() && isShown(side)).forEach(side -> items.add(side.node()));
        items.add(middle);
        sides.stream().filter(side -> !side.before() && isShown(side)).forEach(side -> items.add(side.node()));
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        divide();
    }

    private boolean isShown(Side side) {
        return model.shownProperty(side.panel()).get();
    }

    private void divide() {
        due = true;
        requestLayout();
    }

    /** A split pane keeps shares, and forgets them when an item joins; panels keep their size in pixels all the same. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (due && length() > 0) {
            due = false;
            place();
            super.layoutChildren();
        }
    }

    private void place() {
        int divider = 0;
        for (Side side : sides) {
            if (isShown(side)) {
                double share = model.share(side.panel(), length());
                setDividerPosition(divider++, side.before() ? share : 1 - share);
            }
        }
    }
}
