package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** What lies over the frame, and how. Read and written on the FX thread. */
public final class OverlayModel {

    /** A patch number that means no patch. */
    public static final int NO_TOKEN = -1;

    private final ObjectProperty<RgbImage> frame = new SimpleObjectProperty<>();
    private final ObservableList<String> maps = FXCollections.observableArrayList();
    private final ObservableList<SetName> sets = FXCollections.observableArrayList();
    private final ObservableSet<String> hiddenSets = FXCollections.observableSet();
    /** Names whose sets were once shown or hidden by rule; from then on a person decides. */
    private final Set<String> judged = new HashSet<>();
    private final ObjectProperty<Overlay> shown = new SimpleObjectProperty<>(Overlay.SETS);
    private final ObjectProperty<StepLayers> layers = new SimpleObjectProperty<>(StepLayers.NONE);
    private final ObjectProperty<ColourMap> colourMap = new SimpleObjectProperty<>(ColourMap.VIRIDIS);
    private final ObjectProperty<ScoreScale.Mode> scale = new SimpleObjectProperty<>(ScoreScale.Mode.VALUE);
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.6);
    private final BooleanProperty bare = new SimpleBooleanProperty();
    private final BooleanProperty grid = new SimpleBooleanProperty();
    private final IntegerProperty hovered = new SimpleIntegerProperty(NO_TOKEN);

    /**
     * What is laid over the frame.
     *
     * @param kind nothing, token sets or a score map
     * @param map the score map's name; empty otherwise
     */
    public record Overlay(Kind kind, String map) {

        /** The kinds of overlay. */
        public enum Kind {
            /** The bare frame. */
            FRAME,
            /** Token sets. */
            SETS,
            /** A score map. */
            MAP
        }

        /** The bare frame. */
        public static final Overlay FRAME = new Overlay(Kind.FRAME, "");

        /** The token sets that are not hidden. */
        public static final Overlay SETS = new Overlay(Kind.SETS, "");

        /** One score map. */
        public static Overlay map(String name) {
            return new Overlay(Kind.MAP, name);
        }
    }

    /**
     * A set that can be shown or hidden.
     *
     * @param name as the strategy calls it
     * @param role its meaning
     * @param description the rule that put tokens into it
     */
    public record SetName(String name, TokenSet.Role role, String description) {}

    /** The step's frame as the model sees it; null while it is not prepared. */
    public ObjectProperty<RgbImage> frameProperty() {
        return frame;
    }

    /** Names of the score maps that any step of the run had, in order of appearance. */
    public ObservableList<String> maps() {
        return maps;
    }

    /** Token sets that any step of the run had, in order of appearance. */
    public ObservableList<SetName> sets() {
        return sets;
    }

    /** Names of the sets that are not drawn. */
    public ObservableSet<String> hiddenSets() {
        return hiddenSets;
    }

    /** What lies over the frame. */
    public ObjectProperty<Overlay> shownProperty() {
        return shown;
    }

    /** The layers of the step that is shown. */
    public ObjectProperty<StepLayers> layersProperty() {
        return layers;
    }

    /** Colours of score maps. */
    public ObjectProperty<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** Whether a score map is coloured by value or by rank. */
    public ObjectProperty<ScoreScale.Mode> scaleProperty() {
        return scale;
    }

    /** How much of the frame the overlay hides, 0..1. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Whether the bare frame is shown for the moment. */
    public BooleanProperty bareProperty() {
        return bare;
    }

    /** Whether the patch grid is drawn. */
    public BooleanProperty gridProperty() {
        return grid;
    }

    /** The visual token under the pointer, or {@link #NO_TOKEN}. */
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /**
     * Shows a step's layers; names not seen before in this run join the choices.
     *
     * @param step the layers
     */
    public void show(StepLayers step) {
        offer(step);
        layers.set(step);
    }

    /**
     * Adds names that a step has and that were not seen before in this run to the choices.
     *
     * @param step any step's layers
     */
    public void offer(StepLayers step) {
        for (ScoreMap map : step.maps()) {
            if (!maps.contains(map.name())) {
                // The workbench's own map stays behind the strategy's.
                int own = maps.indexOf(StepLayers.CACHE_AGE);
                maps.add(own < 0 ? maps.size() : own, map.name());
            }
        }
        for (TokenSet set : step.sets()) {
            if (sets.stream().noneMatch(known -> known.name().equals(set.name()))) {
                sets.add(new SetName(set.name(), set.role(), set.description()));
            }
            if (judged.add(set.name()) && startsHidden(set, step)) {
                hiddenSets.add(set.name());
            }
        }
    }

    /** The static set would lie over all others, and a part of a set over its whole. */
    private static boolean startsHidden(TokenSet set, StepLayers step) {
        return set.role() == TokenSet.Role.STATIC || set.role() == TokenSet.Role.OTHER
                || step.sets().stream()
                        .anyMatch(other -> other.role() == set.role() && covers(other, set, step.sets()));
    }

    /** Of two sets with the same tokens the later one covers the other. */
    private static boolean covers(TokenSet other, TokenSet set, List<TokenSet> order) {
        boolean larger = other.tokens().size() > set.tokens().size();
        boolean later = other.tokens().size() == set.tokens().size() && order.indexOf(other) > order.indexOf(set);
        return (larger || later) && other.tokens().containsAll(set.tokens());
    }

    /** Forgets the names of another run; what a person chose to show or hide stays chosen for when it is named again. */
    public void forget() {
        maps.clear();
        sets.clear();
        layers.set(StepLayers.NONE);
    }

    /** Drawn as at the first start. */
    public void reset() {
        shown.set(Overlay.SETS);
        colourMap.set(ColourMap.VIRIDIS);
        scale.set(ScoreScale.Mode.VALUE);
        opacity.set(0.6);
        grid.set(false);
    }

    /** The score map that lies over the frame, when one does and the step has it. */
    public Optional<ScoreMap> shownMap() {
        return shown.get().kind() == Overlay.Kind.MAP ? map(shown.get().map()) : Optional.empty();
    }

    /** A score map of the step by its name. */
    public Optional<ScoreMap> map(String name) {
        return layers.get().maps().stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** The step's token sets that are to be drawn: none over the bare frame or a score map. */
    public List<TokenSet> shownSets() {
        return shown.get().kind() != Overlay.Kind.SETS
                ? List.of()
                : layers.get().sets().stream().filter(set -> !hiddenSets.contains(set.name())).toList();
    }
}
