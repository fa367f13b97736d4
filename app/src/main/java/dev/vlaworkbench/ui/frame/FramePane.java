package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The frame with what lies over it, as large as fits, and beside it every score map in small; clicking a small one lays it
 * over the frame. Paints while it is laid out, so that any number of changes cost one painting.
 */
final class FramePane extends Region {

    private static final double GAP = 12;
    private static final double FRAME_SHARE = 0.6;
    private static final double SMALLEST_MINI = 70;
    private static final double CAPTION = 20;

    private final OverlayModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Label empty = new Label();
    private final List<MiniMap> minis = new ArrayList<>();
    private RgbImage painted;
    private Image image;

    FramePane(OverlayModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        canvas.setId("frame-canvas");
        empty.getStyleClass().add("muted");
        getChildren().addAll(canvas, empty);
        model.frameProperty().subscribe(this::requestLayout);
        model.layersProperty().subscribe(this::requestLayout);
        model.shownProperty().subscribe(this::requestLayout);
        model.opacityProperty().subscribe(this::requestLayout);
        model.colourMapProperty().subscribe(this::requestLayout);
        model.scaleProperty().subscribe(this::requestLayout);
        model.bareProperty().subscribe(this::requestLayout);
        model.gridProperty().subscribe(this::requestLayout);
        model.hoveredProperty().subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
        model.hiddenSets().addListener((SetChangeListener<String>) change -> requestLayout());
        model.maps().addListener((ListChangeListener<String>) change -> fillMinis());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.hoveredProperty().set(tokenAt(event)));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.hoveredProperty().set(OverlayModel.NO_TOKEN));
        fillMinis();
    }

    private int tokenAt(MouseEvent event) {
        int column = (int) (event.getX() * PatchGrid.SIDE / canvas.getWidth());
        int row = (int) (event.getY() * PatchGrid.SIDE / canvas.getHeight());
        return Math.clamp(row, 0, PatchGrid.SIDE - 1) * PatchGrid.SIDE + Math.clamp(column, 0, PatchGrid.SIDE - 1);
    }

    private void fillMinis() {
        getChildren().removeAll(minis);
        minis.clear();
        for (String name : model.maps()) {
            MiniMap mini = new MiniMap(model, name);
            mini.setOnMouseClicked(event -> model.shownProperty().set(Overlay.map(name)));
            minis.add(mini);
        }
        getChildren().addAll(minis);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        RgbImage frame = model.frameProperty().get();
        empty.setVisible(frame == null);
        empty.setText("Open an episode: File > Open episode, or drop a file here");
        empty.autosize();
        empty.relocate((width - empty.getWidth()) / 2, (height - empty.getHeight()) / 2);
        boolean spare = !minis.isEmpty() && width > height / 2 + SMALLEST_MINI;
        double side = Math.max(0, Math.floor(Math.min(height, spare ? width * FRAME_SHARE : width)));
        canvas.setWidth(side);
        canvas.setHeight(side);
        layoutMinis(side + GAP, width - side - GAP, height);
        paint(frame, side);
    }

    /** As many columns as make the small maps largest. */
    private void layoutMinis(double left, double width, double height) {
        double side = 0;
        int rows = 1;
        for (int columns = 1; columns <= minis.size(); columns++) {
            int needed = (minis.size() + columns - 1) / columns;
            double fitting = Math.floor(
                    Math.min((width - (columns - 1) * GAP) / columns,
                            (height - (needed - 1) * GAP) / needed - CAPTION));
            if (fitting > side) {
                side = fitting;
                rows = needed;
            }
        }
        for (int index = 0; index < minis.size(); index++) {
            MiniMap mini = minis.get(index);
            boolean shown = side >= SMALLEST_MINI && model.frameProperty().get() != null;
            mini.setVisible(shown);
            if (shown) {
                mini.resizeRelocate(left + index / rows * (side + GAP), index % rows * (side + CAPTION + GAP), side,
                        side + CAPTION);
            }
        }
    }

    private void paint(RgbImage frame, double side) {
        FramePainter painter = new FramePainter(canvas.getGraphicsContext2D(), side);
        if (frame == null) {
            canvas.getGraphicsContext2D().clearRect(0, 0, side, side);
            return;
        }
        if (frame != painted) {
            painted = frame;
            image = Images.of(frame);
        }
        painter.frame(image);
        if (!model.bareProperty().get()) {
            double opacity = model.opacityProperty().get();
            model.shownMap().ifPresent(
                    map -> painter.scoreMap(map, model.scaleProperty().get(), model.colourMapProperty().get(),
                            opacity));
            model.shownSets().forEach(set -> painter.tokenSet(set, palette.getValue(), opacity));
            if (model.gridProperty().get()) {
                painter.grid();
            }
        }
        int hovered = model.hoveredProperty().get();
        if (hovered != OverlayModel.NO_TOKEN) {
            painter.box(hovered);
        }
        minis.stream().filter(MiniMap::isVisible).forEach(mini -> mini.paint(image));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 700;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 460;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 180;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }
}
