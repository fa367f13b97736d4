package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/**
 * What the colours of a score map mean: the ends of the scale with their unit, and a mark at the value of the patch that is
 * looked at. The ends of a fixed range can be typed.
 */
public final class ColourBar extends HBox {

    private static final double LENGTH = 130;
    private static final double THICKNESS = 12;

    private final OverlayModel model;
    private final Label least = new Label();
    private final Label largest = new Label();
    private final Label unit = new Label();
    private final TextField from = field("range-from");
    private final TextField to = field("range-to");
    private final Canvas bar = new Canvas(LENGTH, THICKNESS);
    private ScaledMap shown;

    /**
     * A bar without a map.
     *
     * @param model the overlay that the map is drawn under
     */
    public ColourBar(OverlayModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("colour-bar");
        setId("colour-bar");
        setAlignment(Pos.CENTER_LEFT);
        least.getStyleClass().add("number");
        largest.getStyleClass().add("number");
        unit.getStyleClass().add("muted");
        for (Label label : new Label[]{least, largest, unit}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(least, from, bar, to, largest, unit);
        from.setOnAction(event -> type());
        to.setOnAction(event -> type());
        model.hoveredProperty().subscribe(this::paint);
        model.lockedProperty().subscribe(this::paint);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("compact");
        field.setPrefWidth(66);
        field.setMinWidth(USE_PREF_SIZE);
        field.setTooltip(Hints.of("The value at this end of the colours; Enter takes it."));
        return field;
    }

    /**
     * Shows what a map's colours mean.
     *
     * @param scaled the map as it is drawn
     */
    public void show(ScaledMap scaled) {
        shown = scaled;
        ScoreScale scale = scaled.scale();
        boolean byRank = model.scaleProperty().get() == ScoreScale.Mode.RANK;
        boolean typed = model.rangeProperty().get() == RangeMode.FIXED && !byRank;
        least.setText(byRank ? "last (" + Numbers.brief(scale.least()) + ")" : Numbers.brief(scale.least()));
        largest.setText(byRank ? "first (" + Numbers.brief(scale.largest()) + ")" : Numbers.brief(scale.largest()));
        unit.setText(scaled.map().unit());
        show(unit, !unit.getText().isBlank());
        show(least, !typed);
        show(largest, !typed);
        show(from, typed);
        show(to, typed);
        if (typed && !from.isFocused() && !to.isFocused()) {
            from.setText(Numbers.brief(scale.least()));
            to.setText(Numbers.brief(scale.largest()));
        }
        paint();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Takes what was typed, unless it is no range; then what was valid stands there again. */
    private void type() {
        OptionalDouble lower = number(from);
        OptionalDouble upper = number(to);
        if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() < upper.getAsDouble()) {
            model.fixedRanges().put(MapScaling.key(shown.map().name(), model.differenceProperty().get()),
                    new ValueRange(lower.getAsDouble(), upper.getAsDouble()));
        }
        getParent().requestFocus();
        from.setText(Numbers.brief(shown.scale().least()));
        to.setText(Numbers.brief(shown.scale().largest()));
    }

    private static OptionalDouble number(TextField field) {
        try {
            double value = Double.parseDouble(field.getText().strip().replace('−', '-').replace(',', '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    private void paint() {
        if (shown == null) {
            return;
        }
        GraphicsContext graphics = bar.getGraphicsContext2D();
        ColourMap colours = shown.colours();
        for (int x = 0; x < LENGTH; x++) {
            graphics.setFill(colours.at(x / (LENGTH - 1)));
            graphics.fillRect(x, 0, 1, THICKNESS);
        }
        int token = model.hoveredProperty().get() == OverlayModel.NO_TOKEN
                ? model.lockedProperty().get()
                : model.hoveredProperty().get();
        double position = token == OverlayModel.NO_TOKEN ? Double.NaN : shown.scale().positions()[token];
        if (!Double.isNaN(position)) {
            double x = Math.round(position * (LENGTH - 4)) + 2;
            graphics.setFill(Color.BLACK);
            graphics.fillRect(x - 2, 0, 4, THICKNESS);
            graphics.setFill(Color.WHITE);
            graphics.fillRect(x - 1, 0, 2, THICKNESS);
        }
    }
}
