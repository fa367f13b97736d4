package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.OverlayModel.SetName;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;

/** The line above the frame: the token sets with their sizes, each a switch, or the score map with its colour bar. */
final class LayerCaption extends FlowPane {

    private static final double SWATCH = 11;
    private static final double LONGEST = 2000;

    private final OverlayModel model;
    private final ObservableValue<Palette> palette;
    private final ColourBar colourBar = new ColourBar();

    LayerCaption(OverlayModel model, ObservableValue<Palette> palette) {
        super(4, 2);
        setPrefWrapLength(LONGEST);
        this.model = model;
        this.palette = palette;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(24);
        getStyleClass().add("layer-caption");
        model.layersProperty().subscribe(this::fill);
        model.shownProperty().subscribe(this::fill);
        model.colourMapProperty().subscribe(this::fill);
        model.scaleProperty().subscribe(this::fill);
        palette.subscribe(this::fill);
        model.hiddenSets().addListener((SetChangeListener<String>) change -> fill());
    }

    private void fill() {
        getChildren().clear();
        Overlay shown = model.shownProperty().get();
        switch (shown.kind()) {
            case FRAME -> getChildren().add(note("the frame as the model sees it, 224 x 224"));
            case SETS -> showSets();
            case MAP -> showMap(shown.map());
        }
    }

    private void showSets() {
        for (SetName name : model.sets()) {
            Optional<TokenSet> set = model.layersProperty().get().sets().stream()
                    .filter(present -> present.name().equals(name.name())).findFirst();
            getChildren().add(chip(name, set.map(present -> present.tokens().size())));
        }
        if (getChildren().isEmpty()) {
            getChildren().add(note(
                    model.layersProperty().get() == StepLayers.NONE
                            ? "not computed yet"
                            : "no token set at this step: all 256 visual tokens are computed"));
        }
    }

    private void showMap(String name) {
        Optional<ScoreMap> map = model.map(name);
        if (map.isEmpty()) {
            getChildren().add(note("no " + name + " at this step"));
            return;
        }
        Label title = new Label(name);
        title.getStyleClass().add("caption-title");
        Hints.install(title, map.get().description());
        colourBar.show(map.get(), model.scaleProperty().get(), model.colourMapProperty().get());
        getChildren().addAll(title, colourBar);
    }

    private Node chip(SetName set, Optional<Integer> size) {
        ToggleButton chip = new ToggleButton(set.name() + size.map(count -> " " + count).orElse(" –"));
        chip.getStyleClass().add("set-chip");
        chip.setId("set-" + set.name());
        chip.setFocusTraversable(false);
        chip.setSelected(!model.hiddenSets().contains(set.name()));
        chip.setGraphic(swatch(set.role(), chip.isSelected()));
        chip.setTooltip(Hints.of(set.description()));
        chip.setOnAction(event -> {
            if (chip.isSelected()) {
                model.hiddenSets().remove(set.name());
            } else {
                model.hiddenSets().add(set.name());
            }
        });
        return chip;
    }

    private Node swatch(TokenSet.Role role, boolean shown) {
        Canvas canvas = new Canvas(SWATCH, SWATCH);
        Color colour = palette.getValue().of(role);
        var graphics = canvas.getGraphicsContext2D();
        if (shown) {
            graphics.setFill(role == TokenSet.Role.STATIC ? Color.TRANSPARENT : colour);
            graphics.fillRect(0, 0, SWATCH, SWATCH);
            SetStyle.of(role, palette.getValue()).pattern().paint(graphics,
                    role == TokenSet.Role.STATIC ? colour : palette.getValue().panel(), 0, 0, SWATCH, SWATCH);
        }
        graphics.setStroke(colour);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(0.75, 0.75, SWATCH - 1.5, SWATCH - 1.5);
        return canvas;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("muted");
        return note;
    }
}
