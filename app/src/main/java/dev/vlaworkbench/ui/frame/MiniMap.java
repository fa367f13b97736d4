package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

/** One score map over the frame, in small, with its name and range. */
final class MiniMap extends Region {

    private static final double CAPTION = 20;
    private static final double OPACITY = 0.8;
    private static final double ROOM_FOR_RANGE = 190;

    private final OverlayModel model;
    private final String name;
    private final Canvas canvas = new Canvas();
    private final Label caption = new Label();

    MiniMap(OverlayModel model, String name) {
        this.model = model;
        this.name = name;
        caption.getStyleClass().add("mini-caption");
        setCursor(Cursor.HAND);
        getChildren().addAll(caption, canvas);
    }

    @Override
    protected void layoutChildren() {
        // Placed by paint, to the size that the parent gives.
    }

    void paint(Image frame) {
        double side = Math.floor(getWidth());
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(0, CAPTION);
        FramePainter painter = new FramePainter(canvas.getGraphicsContext2D(), side);
        painter.frame(frame);
        Optional<ScoreMap> map = model.map(name);
        map.ifPresent(
                scores -> painter.scoreMap(scores, model.scaleProperty().get(), model.colourMapProperty().get(),
                        OPACITY));
        caption.setText(map.map(scores -> side < ROOM_FOR_RANGE ? name : range(scores)).orElse(name + "  none"));
        caption.resizeRelocate(0, 0, side, CAPTION);
        caption.layout();
        int hovered = model.hoveredProperty().get();
        if (hovered != OverlayModel.NO_TOKEN) {
            painter.box(hovered);
        }
    }

    private String range(ScoreMap map) {
        ScoreScale scale = ScoreScale.of(map, ScoreScale.Mode.VALUE);
        String largest = scale.largest() > scale.least() ? "–" + Numbers.brief(scale.largest()) : "";
        return name + "  " + Numbers.brief(scale.least()) + largest
                + (map.unit().isBlank() ? "" : " " + map.unit());
    }
}
