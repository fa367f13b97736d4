package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.colour.ValueRange;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
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
    private final IntegerProperty locked = new SimpleIntegerProperty(NO_TOKEN);
    private final ObjectProperty<StepLayers> previous = new SimpleObjectProperty<>(StepLayers.NONE);
    private final BooleanProperty difference = new SimpleBooleanProperty();
    private final ObjectProperty<RangeMode> range = new SimpleObjectProperty<>(RangeMode.STEP);
    private final ObjectProperty<EpisodeRanges> episodeRanges = new SimpleObjectProperty<>(EpisodeRanges.UNKNOWN);
    private final ObjectProperty<EpisodeRanges> stepRanges = new SimpleObjectProperty<>(EpisodeRanges.UNKNOWN);
    private final ObjectProperty<List<OverlayModel>> besides = new SimpleObjectProperty<>(List.of());
    private final ObservableMap<String, ValueRange> fixedRanges = FXCollections.observableHashMap();
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.WHOLE);
    private final StringProperty wordTitle = new SimpleStringProperty(StepLayers.WORD_ATTENTION);
    private final StringProperty wordNote = new SimpleStringProperty("");
    private final MapScaling scaling = new MapScaling(this);

    /** What maps span over the episode. */
    public interface EpisodeRanges {

        /** Before anything is computed. */
        EpisodeRanges UNKNOWN = (map, difference) -> ValueRange.NONE;

        /**
         * What a map spans over the steps computed so far.
         *
         * @param map its name
         * @param difference whether its differences to the step before are meant
         * @return of no value while that is unknown
         */
        ValueRange of(String map, boolean difference);
    }

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

    /** What the map of the words' attention is called on screen, with the words. */
    public StringProperty wordTitleProperty() {
        return wordTitle;
    }

    /** Why there is no attention of the words at this step; empty when there is. */
    public StringProperty wordNoteProperty() {
        return wordNote;
    }

    /** The visual token that a click locked, or {@link #NO_TOKEN}. */
    public IntegerProperty lockedProperty() {
        return locked;
    }

    /** The layers of the step before the one that is shown. */
    public ObjectProperty<StepLayers> previousProperty() {
        return previous;
    }

    /** Whether maps and sets are shown as their change since the step before. */
    public BooleanProperty differenceProperty() {
        return difference;
    }

    /** Which values the colours span. */
    public ObjectProperty<RangeMode> rangeProperty() {
        return range;
    }

    /** What maps span over the episode; set anew when that grew. */
    public ObjectProperty<EpisodeRanges> episodeRangesProperty() {
        return episodeRanges;
    }

    /** What maps span over several frames of the step that share one scale; of no value where each has its own. */
    public ObjectProperty<EpisodeRanges> stepRangesProperty() {
        return stepRanges;
    }

    /** Other frames that stand beside this one under the same overlay; empty when it stands alone. */
    public ObjectProperty<List<OverlayModel>> besidesProperty() {
        return besides;
    }

    /** The ranges that a person set, by map. */
    public ObservableMap<String, ValueRange> fixedRanges() {
        return fixedRanges;
    }

    /** Which part of the frame is shown. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /**
     * Locks a patch, or unlocks it when it is the locked one.
     *
     * @param token visual token
     */
    public void toggleLock(int token) {
        locked.set(locked.get() == token ? NO_TOKEN : token);
    }

    /** The patch that is looked at: the locked one, else the one under the pointer, else {@link #NO_TOKEN}. */
    public int inspected() {
        return locked.get() == NO_TOKEN ? hovered.get() : locked.get();
    }

    /**
     * Moves the locked patch; at the edge it stays.
     *
     * @param rows down
     * @param columns to the right
     */
    public void moveLock(int rows, int columns) {
        if (locked.get() != NO_TOKEN) {
            int row = Math.clamp(PatchGrid.row(locked.get()) + rows, 0, PatchGrid.SIDE - 1);
            int column = Math.clamp(PatchGrid.column(locked.get()) + columns, 0, PatchGrid.SIDE - 1);
            locked.set(row * PatchGrid.SIDE + column);
        }
    }

    /** A map of the step as it is drawn: its values or their change, scaled as chosen. */
    public Optional<ScaledMap> scaled(String name) {
        return scaling.of(name);
    }

    /** A map as it is drawn here or, where this frame has none, in a frame beside it. */
    Optional<ScaledMap> scaledAnywhere(String name) {
        return scaled(name).or(() -> besides.get().stream().flatMap(other -> other.scaled(name).stream()).findFirst());
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
        int place = 0;
        for (ScoreMap map : step.maps()) {
            int known = maps.indexOf(map.name());
            if (known < 0) {
                maps.add(place, map.name());
                known = place;
            }
            place = Math.max(place, known + 1);
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

    /** Offers the words' attention as long as words are chosen. */
    public void offerWords(boolean chosen) {
        if (chosen && !maps.contains(StepLayers.WORD_ATTENTION)) {
            maps.add(StepLayers.WORD_ATTENTION);
        } else if (!chosen) {
            maps.remove(StepLayers.WORD_ATTENTION);
        }
    }

    /** Forgets the names of another run; what a person chose to show or hide stays chosen for when it is named again. */
    public void forget() {
        maps.clear();
        sets.clear();
        previous.set(StepLayers.NONE);
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

    /** The map that lies over the frame as it is drawn. */
    public Optional<ScaledMap> shownScaled() {
        return shown.get().kind() == Overlay.Kind.MAP ? scaled(shown.get().map()) : Optional.empty();
    }

    /** A score map of the step by its name. */
    public Optional<ScoreMap> map(String name) {
        return layers.get().map(name);
    }

    /** The step's token sets that are to be drawn: none over the bare frame or a score map. */
    public List<TokenSet> shownSets() {
        return shown.get().kind() != Overlay.Kind.SETS
                ? List.of()
                : layers.get().sets().stream().filter(set -> !hiddenSets.contains(set.name()))
                        .map(set -> difference.get() ? joined(set) : set).toList();
    }

    /** A token set of the step as it is drawn: all of it, or those that joined since the step before. */
    public Optional<TokenSet> set(String name) {
        return layers.get().set(name).map(set -> difference.get() ? joined(set) : set);
    }

    /** The members that were not in the set at the step before. */
    private TokenSet joined(TokenSet set) {
        List<Integer> before = previous.get().set(set.name()).map(TokenSet::tokens).orElse(List.of());
        return new TokenSet(set.name(), set.role(), set.description(),
                set.tokens().stream().filter(token -> !before.contains(token)).toList());
    }
}
