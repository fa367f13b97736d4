package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.OverlayModel.SetName;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.session.TokenCounts;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
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
    private final ColourBar colourBar;
    private final Label mapName = new Label();
    private final HBox map;
    private final Node wordControls;
    private final Label note = new Label();
    private final Label counts = new Label();
    private final Label budget = new Label();
    /** Kept from step to step: one that is made anew while it is pressed would not hear the release. */
    private List<SetChip> chips = List.of();

    LayerCaption(OverlayModel model, ObservableValue<Palette> palette, Node wordControls) {
        super(10, 2);
        this.model = model;
        this.wordControls = wordControls;
        this.colourBar = new ColourBar(model);
        this.map = new HBox(10, mapName, budget, colourBar);
        this.palette = palette;
        setPrefWrapLength(LONGEST);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(24);
        map.setAlignment(Pos.CENTER_LEFT);
        mapName.getStyleClass().add("caption-title");
        note.getStyleClass().add("muted");
        counts.setId("token-counts");
        counts.getStyleClass().add("muted");
        counts.setTooltip(
                Hints.of("Visual tokens whose keys and values this step computed, of all there are, and how many "
                        + "the strategy meant to choose."));
        budget.setId("map-budget");
        budget.getStyleClass().add("muted");
        budget.setTooltip(Hints.of("How many tokens the strategy chooses by this map at this step."));
        for (Label label : List.of(counts, budget)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        model.sets().addListener((ListChangeListener<SetName>) change -> {
            List<SetChip> before = chips;
            chips = model.sets().stream().map(set -> before.stream().filter(chip -> chip.set().equals(set)).findFirst()
                    .orElseGet(() -> new SetChip(set, model))).toList();
            show();
        });
        List.of(model.layersProperty(), model.previousProperty(), model.differenceProperty(), model.shownProperty(),
                model.colourMapProperty(), model.scaleProperty(), model.rangeProperty(), model.episodeRangesProperty(),
                model.stepRangesProperty(), model.besidesProperty(), model.wordTitleProperty(),
                model.wordNoteProperty(), palette)
                .forEach(value -> value.subscribe(this::show));
        model.fixedRanges().addListener((MapChangeListener<String, ValueRange>) change -> show());
        model.hiddenSets().addListener((SetChangeListener<String>) change -> show());
        show();
    }

    /** The width at which everything stands in one row. */
    double lineWidth() {
        double width = 0;
        for (Node node : getManagedChildren()) {
            width += node.prefWidth(-1) + getHgap();
        }
        return width;
    }

    private void show() {
        Overlay shown = model.shownProperty().get();
        if (model.layersProperty().get() == StepLayers.NONE && shown.kind() != Overlay.Kind.FRAME) {
            say("not computed yet");
            return;
        }
        switch (shown.kind()) {
            case FRAME -> say(model.differenceProperty().get()
                    ? "the frame itself; its change since the step before is the map 'pixel change'"
                    : "the frame as the model sees it, 224 x 224");
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
        List<Node> nodes = new ArrayList<>(chips);
        if (model.differenceProperty().get()) {
            note.setText("joined since the step before:");
            nodes.addFirst(note);
        }
        TokenCounts step = model.layersProperty().get().counts();
        if (step != TokenCounts.NONE) {
            counts.setText(step.computed() + (step.budgets().isEmpty() ? "" : " · " + step.budgetsInWords()));
            nodes.addLast(counts);
        }
        put(nodes);
    }

    private void showMap(String name) {
        Optional<ScaledMap> scaled = model.scaledAnywhere(name);
        boolean words = name.equals(StepLayers.WORD_ATTENTION);
        String title = words ? model.wordTitleProperty().get() : name;
        if (scaled.isEmpty()) {
            note.setText(missing(title, words));
            put(words ? List.of(note, wordControls) : List.of(note));
            return;
        }
        mapName.setText(model.differenceProperty().get() ? "change of " + title : title);
        mapName.setTooltip(Hints.of(scaled.get().map().description()));
        budget.setText(model.layersProperty().get().counts().budgetOf(name).orElse(""));
        budget.setVisible(!budget.getText().isEmpty());
        budget.setManaged(budget.isVisible());
        colourBar.show(scaled.get());
        put(words ? List.of(map, wordControls) : List.of(map));
    }

    private String missing(String title, boolean words) {
        if (words && !model.wordNoteProperty().get().isEmpty()) {
            return title + ": " + model.wordNoteProperty().get();
        }
        return "no " + title
                + (model.differenceProperty().get() ? " at this step and the one before" : " at this step");
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
