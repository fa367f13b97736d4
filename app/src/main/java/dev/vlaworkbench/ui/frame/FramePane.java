package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The frame with what lies over it, as large as fits, and beside it every score map in small; clicking a small one lays it
 * over the frame. Paints while it is laid out, so that any number of changes cost one painting.
 */
final class FramePane extends Region {

    private static final double GAP = 12;
    private static final double FRAME_SHARE = 0.6;
    private static final double SMALLEST_MINI = 70;

    private final OverlayModel model;
    private final FrameScaler scaler = new FrameScaler();
    private final FrameTile tile;
    private final Label empty = new Label();
    private final List<MiniMap> minis = new ArrayList<>();

    FramePane(OverlayModel model, ObservableValue<Palette> palette) {
        this.model = model;
        tile = new FrameTile(model, palette, scaler);
        tile.canvas().setId("frame-canvas");
        empty.getStyleClass().add("muted");
        getChildren().addAll(tile, empty);
        List.of(model.frameProperty(), model.layersProperty(), model.previousProperty(), model.differenceProperty(),
                model.colourMapProperty(), model.scaleProperty(), model.rangeProperty(), model.episodeRangesProperty(),
                model.stepRangesProperty()).forEach(value -> value.subscribe(this::requestLayout));
        model.hoveredProperty().subscribe(this::placeBoxes);
        model.lockedProperty().subscribe(this::placeBoxes);
        model.fixedRanges().addListener((MapChangeListener<String, ValueRange>) change -> requestLayout());
        model.maps().addListener((ListChangeListener<String>) change -> fillMinis());
        fillMinis();
    }

    private void placeBoxes() {
        int token = model.hoveredProperty().get();
        int lock = model.frameProperty().get() == null ? OverlayModel.NO_TOKEN : model.lockedProperty().get();
        minis.forEach(mini -> mini.placeBoxes(token, lock));
    }

    private void fillMinis() {
        List<MiniMap> wanted = model.maps().stream().map(name -> minis.stream().filter(mini -> mini.name().equals(name))
                .findFirst().orElseGet(() -> mini(name))).toList();
        getChildren().removeAll(minis);
        minis.clear();
        minis.addAll(wanted);
        getChildren().addAll(minis);
        requestLayout();
    }

    private MiniMap mini(String name) {
        MiniMap mini = new MiniMap(model, name, scaler);
        mini.setOnMouseClicked(event -> model.shownProperty().set(Overlay.map(name)));
        return mini;
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
        tile.resizeRelocate(0, 0, side, side);
        layoutMinis(side + GAP, width - side - GAP, height);
        tile.layout();
        if (frame != null && tile.isShown()) {
            minis.stream().filter(MiniMap::isVisible).forEach(mini -> mini.paint(frame));
        }
        placeBoxes();
    }

    private void layoutMinis(double left, double width, double height) {
        MiniLayout layout = MiniLayout.fitting(minis.size(), width, height, GAP, SMALLEST_MINI, MiniMap::caption);
        // What is left over goes to both sides of the maps.
        double start = Math.floor(left + (width - layout.width()) / 2);
        for (int index = 0; index < minis.size(); index++) {
            MiniMap mini = minis.get(index);
            boolean shown = index < layout.boxes().size() && model.frameProperty().get() != null;
            mini.setVisible(shown);
            if (shown) {
                MiniLayout.Box box = layout.boxes().get(index);
                mini.resizeRelocate(start + box.x(), box.y(), box.side(), box.side() + MiniMap.caption(box.side()));
            }
        }
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
