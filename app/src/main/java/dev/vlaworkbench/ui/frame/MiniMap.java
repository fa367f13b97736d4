package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One score map over the frame, in small, with its name and range. */
final class MiniMap extends Region {

    private static final double LINE = 18;
    /** Below this width a caption takes two lines. */
    private static final double NARROW = 150;
    private static final double OPACITY = 0.8;

    private final OverlayModel model;
    private final String name;
    private final Canvas canvas = new Canvas();
    private final Label caption = new Label();
    private final FrameRaster raster;
    private final PatchBox hovered = new PatchBox(1);
    private final PatchBox locked = new PatchBox(2);

    MiniMap(OverlayModel model, String name, FrameScaler scaler) {
        this.model = model;
        raster = new FrameRaster(scaler);
        this.name = name;
        caption.getStyleClass().add("mini-caption");
        caption.setWrapText(true);
        caption.setAlignment(Pos.BOTTOM_LEFT);
        setCursor(Cursor.HAND);
        getChildren().addAll(caption, canvas, locked, hovered);
    }

    /** The map's name. */
    String name() {
        return name;
    }

    @Override
    protected void layoutChildren() {
        // Placed by paint, to the size that the parent gives.
    }

    /** The height of the caption above a map of this side. */
    static double caption(double side) {
        return side < NARROW ? 2 * LINE : LINE + 2;
    }

    void paint(RgbImage frame) {
        double side = Math.floor(getWidth());
        double top = caption(side);
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(0, top);
        FramePainter painter = new FramePainter(canvas.getGraphicsContext2D(), side, Viewport.WHOLE);
        Optional<ScaledMap> map = model.scaled(name);
        painter.frame(raster.of(frame, Viewport.WHOLE, ScreenPixels.of(this, side),
                FrameOverlay.of(map, OPACITY)));
        // Half a text says nothing; the colour bar has the range when the map lies over the frame.
        texts(map).stream().filter(text -> fits(text, side)).findFirst().ifPresentOrElse(caption::setText,
                () -> caption.setText(title()));
        caption.resizeRelocate(0, 0, side, top - 2);
        caption.layout();
    }

    /** What may stand above the map, the most first. */
    private List<String> texts(Optional<ScaledMap> map) {
        if (map.isEmpty()) {
            return List.of(title() + "  none");
        }
        String range = title() + range(map.get());
        return model.layersProperty().get().counts().budgetOf(name)
                .map(budget -> List.of(range + "  " + budget, title() + "  " + budget, range)).orElse(List.of(range));
    }

    private boolean fits(String text, double side) {
        caption.setText(text);
        return side >= NARROW && caption.prefWidth(-1) <= side;
    }

    void placeBoxes(int token, int lock) {
        double top = caption(canvas.getWidth());
        hovered.show(token == lock ? OverlayModel.NO_TOKEN : token, Viewport.WHOLE, 0, top, canvas.getWidth());
        locked.show(lock, Viewport.WHOLE, 0, top, canvas.getWidth());
    }

    private String title() {
        String what = name.equals(StepLayers.WORD_ATTENTION) ? model.wordTitleProperty().get() : name;
        return model.differenceProperty().get() ? "Δ " + what : what;
    }

    private String range(ScaledMap scaled) {
        ScoreScale scale = scaled.scale();
        String largest = scale.largest() > scale.least() ? " to " + Numbers.brief(scale.largest()) : "";
        String unit = scaled.map().unit();
        return "  " + Numbers.brief(scale.least()) + largest + (unit.isBlank() ? "" : " " + unit);
    }
}
