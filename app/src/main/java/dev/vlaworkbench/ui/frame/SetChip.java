package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.frame.OverlayModel.SetName;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;

/** One token set's line of the legend: its pattern, name and size; pressing it shows or hides the set. */
final class SetChip extends ToggleButton {

    private static final double SWATCH = 11;

    private final SetName set;
    private final OverlayModel model;
    private final Canvas swatch = new Canvas(SWATCH, SWATCH);
    private Palette painted;
    private boolean paintedSelected;

    SetChip(SetName set, OverlayModel model) {
        this.set = set;
        this.model = model;
        getStyleClass().add("set-chip");
        setId("set-" + set.name());
        setMinWidth(USE_PREF_SIZE);
        // An underscore in a plug-in's name is a part of it.
        setMnemonicParsing(false);
        setGraphic(swatch);
        setTooltip(Hints.of(set.description()));
        setOnAction(event -> {
            if (isSelected()) {
                model.hiddenSets().remove(set.name());
            } else {
                model.hiddenSets().add(set.name());
            }
        });
    }

    /** The set. */
    SetName set() {
        return set;
    }

    void show(Palette palette) {
        Optional<TokenSet> present = model.set(set.name());
        setText(set.name() + " " + present.map(tokens -> String.valueOf(tokens.tokens().size())).orElse("–"));
        setSelected(!model.hiddenSets().contains(set.name()));
        paint(palette);
    }

    /** A step changes the number beside the swatch, not the swatch. */
    private void paint(Palette palette) {
        if (palette == painted && isSelected() == paintedSelected) {
            return;
        }
        painted = palette;
        paintedSelected = isSelected();
        GraphicsContext graphics = swatch.getGraphicsContext2D();
        graphics.clearRect(0, 0, SWATCH, SWATCH);
        Color colour = palette.of(set.role());
        boolean filled = set.role() != TokenSet.Role.STATIC;
        if (isSelected()) {
            graphics.setFill(filled ? colour : Color.TRANSPARENT);
            graphics.fillRect(0, 0, SWATCH, SWATCH);
            graphics.drawImage(new PatternInk(SetSwatch.FINENESS * SWATCH).image(
                    SetStyle.of(set.role(), palette).pattern(), filled ? palette.panel() : colour), 0, 0, SWATCH,
                    SWATCH);
        }
        graphics.setStroke(colour);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(0.75, 0.75, SWATCH - 1.5, SWATCH - 1.5);
    }
}
