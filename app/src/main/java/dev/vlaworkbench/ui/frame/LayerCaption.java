package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.OverlayModel.SetName;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The line above the frame: the token sets with their sizes, each a switch, or the score map with its colour bar. */
final class LayerCaption extends FlowPane {

    private static final double LONGEST = 2000;

    private final OverlayModel model;
    private final ObservableValue<Palette> palette;
    private final ColourBar colourBar = new ColourBar();
    private final Label mapName = new Label();
    private final HBox map = new HBox(10, mapName, colourBar);
    private final Label note = new Label();
    /** Kept from step to step: one that is made anew while it is pressed would not hear the release. */
    private List<SetChip> chips = List.of();

    LayerCaption(OverlayModel model, ObservableValue<Palette> palette) {
        super(4, 2);
        this.model = model;
        this.palette = palette;
        setPrefWrapLength(LONGEST);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(24);
        map.setAlignment(Pos.CENTER_LEFT);
        mapName.getStyleClass().add("caption-title");
        note.getStyleClass().add("muted");
        model.sets().addListener((ListChangeListener<SetName>) change -> {
            chips = model.sets().stream().map(set -> new SetChip(set, model)).toList();
            show();
        });
        model.layersProperty().subscribe(this::show);
        model.shownProperty().subscribe(this::show);
        model.colourMapProperty().subscribe(this::show);
        model.scaleProperty().subscribe(this::show);
        palette.subscribe(this::show);
        model.hiddenSets().addListener((SetChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        Overlay shown = model.shownProperty().get();
        if (model.layersProperty().get() == StepLayers.NONE && shown.kind() != Overlay.Kind.FRAME) {
            say("not computed yet");
            return;
        }
        switch (shown.kind()) {
            case FRAME -> say("the frame as the model sees it, 224 x 224");
            case SETS -> showSets();
            case MAP -> showMap(shown.map());
        }
    }

    private void showSets() {
        if (chips.isEmpty()) {
            say("no token set at this step");
            return;
        }
        chips.forEach(chip -> chip.show(palette.getValue()));
        put(chips);
    }

    private void showMap(String name) {
        Optional<ScoreMap> scores = model.map(name);
        if (scores.isEmpty()) {
            say("no " + name + " at this step");
            return;
        }
        mapName.setText(name);
        mapName.setTooltip(Hints.of(scores.get().description()));
        colourBar.show(scores.get(), model.scaleProperty().get(), model.colourMapProperty().get());
        put(List.of(map));
    }

    private void say(String text) {
        note.setText(text);
        put(List.of(note));
    }

    private void put(List<? extends Node> nodes) {
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }
}
