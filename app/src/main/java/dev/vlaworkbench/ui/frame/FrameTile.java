package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * A square with the step's frame, what lies over it, and the boxes around the patches that are pointed at and locked. Paints
 * while it is laid out, so that any number of changes cost one painting.
 */
public final class FrameTile extends Region {

    /** What lies over a frame. */
    public interface Content {

        /** The score map. */
        Optional<ScaledMap> map();

        /** The token sets over it, in the order in which they are painted. */
        List<DrawnSet> sets();
    }

    /** How it is found among the nodes. */
    static final String STYLE = "frame-tile";

    private final OverlayModel model;
    private final ObservableValue<Palette> palette;
    private final Content content;
    private final Canvas canvas = new Canvas();
    private final FrameRaster raster;
    private final PatchBox hovered = new PatchBox(1.5);
    private final PatchBox locked = new PatchBox(3);

    /**
     * The frame under an overlay.
     *
     * @param model what lies over it, and which part is shown
     * @param palette colours of the theme
     */
    public FrameTile(OverlayModel model, ObservableValue<Palette> palette) {
        this(model, palette, new FrameScaler(), null);
    }

    /**
     * One of several frames under overlays.
     *
     * @param model what lies over it, and which part is shown
     * @param palette colours of the theme
     * @param scaler scales the frame, for all of them that show the same one
     */
    public FrameTile(OverlayModel model, ObservableValue<Palette> palette, FrameScaler scaler) {
        this(model, palette, scaler, null);
    }

    /**
     * The frame under something else than the overlay says.
     *
     * @param model how it is drawn, and which part is shown
     * @param palette colours of the theme
     * @param content what lies over it instead; whoever changes it asks for a layout
     */
    public FrameTile(OverlayModel model, ObservableValue<Palette> palette, Content content) {
        this(model, palette, new FrameScaler(), content);
    }

    private FrameTile(OverlayModel model, ObservableValue<Palette> palette, FrameScaler scaler, Content content) {
        this.model = model;
        raster = new FrameRaster(scaler);
        this.palette = palette;
        this.content = content == null ? new OverlayContent() : content;
        getStyleClass().add(STYLE);
        getChildren().addAll(canvas, locked, hovered);
        new FrameGestures(canvas, model);
        List.of(model.frameProperty(), model.layersProperty(), model.previousProperty(), model.differenceProperty(),
                model.shownProperty(), model.opacityProperty(), model.colourMapProperty(), model.scaleProperty(),
                model.rangeProperty(), model.episodeRangesProperty(), model.stepRangesProperty(), model.bareProperty(),
                model.gridProperty(), model.viewportProperty(), palette)
                .forEach(value -> value.subscribe(this::requestLayout));
        model.hoveredProperty().subscribe(this::placeBoxes);
        model.lockedProperty().subscribe(this::placeBoxes);
        model.hiddenSets().addListener((SetChangeListener<String>) change -> requestLayout());
        model.fixedRanges().addListener((MapChangeListener<String, ValueRange>) change -> requestLayout());
    }

    private final class OverlayContent implements Content {
        @Override
        public Optional<ScaledMap> map() {
            return model.shownScaled();
        }

        @Override
        public List<DrawnSet> sets() {
            return model.shownSets().stream().map(set -> DrawnSet.of(set, palette.getValue())).toList();
        }
    }

    /** Where the pointer acts. */
    Canvas canvas() {
        return canvas;
    }

    /** Costs no painting: the pointer is followed without a delay. */
    void placeBoxes() {
        boolean empty = model.frameProperty().get() == null;
        int token = model.hoveredProperty().get();
        int lock = empty ? OverlayModel.NO_TOKEN : model.lockedProperty().get();
        Viewport viewport = model.viewportProperty().get();
        hovered.show(empty || token == lock ? OverlayModel.NO_TOKEN : token, viewport, 0, 0, canvas.getWidth());
        locked.show(lock, viewport, 0, 0, canvas.getWidth());
    }

    /** Whether it can be seen; while not, nothing is painted, and who shows it again asks it for a layout. */
    boolean isShown() {
        Node node = this;
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    @Override
    protected void layoutChildren() {
        if (!isShown()) {
            return;
        }
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        canvas.setWidth(side);
        canvas.setHeight(side);
        paint(side);
        placeBoxes();
    }

    private void paint(double side) {
        FramePainter painter = new FramePainter(canvas.getGraphicsContext2D(), side, model.viewportProperty().get());
        RgbImage frame = model.frameProperty().get();
        if (frame == null) {
            painter.clear();
            return;
        }
        boolean bare = model.bareProperty().get();
        FrameOverlay overlay = bare
                ? FrameOverlay.NONE
                : new FrameOverlay(content.map(), content.sets(), model.opacityProperty().get());
        painter.frame(raster.of(frame, model.viewportProperty().get(), ScreenPixels.of(this, side), overlay));
        if (!bare && model.gridProperty().get()) {
            painter.grid();
        }
    }
}
