package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.frame.FrameScaler;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The frames of the lanes that are shown, side by side and as large as fits, the dense one first. */
public final class LanesGrid extends Region {

    private static final double GAP = 14;

    private final LaneFrames frames;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final LaneActions actions;
    private final FrameScaler scaler = new FrameScaler();
    private final List<LaneTile> tiles = new ArrayList<>();
    /** Kept while their lanes are: one that is hidden comes back. */
    private final Map<LaneFrame, LaneTile> made = new HashMap<>();
    private final Set<LaneModel> watched = new HashSet<>();
    private final Label empty = new Label("Every lane is hidden; show one in the list of lanes.");

    /**
     * A grid.
     *
     * @param frames the lanes' frames
     * @param playback the step that all show
     * @param palette colours of the theme
     * @param actions what can be done with a lane
     */
    public LanesGrid(LaneFrames frames, PlaybackModel playback, ObservableValue<Palette> palette, LaneActions actions) {
        this.frames = frames;
        this.playback = playback;
        this.palette = palette;
        this.actions = actions;
        setId("lanes-grid");
        empty.getStyleClass().add("muted");
        frames.frames().addListener((ListChangeListener<LaneFrame>) change -> fill());
        frames.lanes().togetherProperty().subscribe(this::fill);
        playback.stepsProperty().subscribe(this::requestLayout);
        fill();
    }

    private void fill() {
        frames.frames().stream().map(LaneFrame::lane).filter(watched::add)
                .forEach(lane -> lane.shownProperty().addListener((property, before, now) -> fill()));
        watched.removeIf(lane -> lane.removedProperty().get());
        made.keySet().retainAll(frames.frames());
        List<LaneTile> wanted = frames.grid().stream().map(frame -> made.computeIfAbsent(frame,
                one -> new LaneTile(one, frames.lanes(), playback, palette, actions, scaler))).toList();
        tiles.clear();
        tiles.addAll(wanted);
        getChildren().setAll(tiles);
        if (tiles.isEmpty()) {
            getChildren().add(empty);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty()) {
            empty.autosize();
            empty.relocate((getWidth() - empty.getWidth()) / 2, (getHeight() - empty.getHeight()) / 2);
            return;
        }
        LanesLayout layout = LanesLayout.largest(tiles.size(), getWidth(), getHeight(), GAP,
                tiles.getFirst()::captions);
        for (int index = 0; index < tiles.size(); index++) {
            LaneTile tile = tiles.get(index);
            tile.setBeside(layout.beside());
            tile.resizeRelocate(index % layout.columns() * (layout.tileWidth() + GAP),
                    Math.floor(index / layout.columns()) * (layout.tileHeight() + GAP / 2), layout.tileWidth(),
                    layout.tileHeight());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 180;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }
}
