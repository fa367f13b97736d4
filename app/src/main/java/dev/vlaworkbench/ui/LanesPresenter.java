package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.lanes.DifferenceModel;
import dev.vlaworkbench.ui.lanes.DifferenceModel.Layers;
import dev.vlaworkbench.ui.lanes.LaneDifference;
import dev.vlaworkbench.ui.lanes.LaneFrame;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LayerStore;
import dev.vlaworkbench.ui.session.LayerStores;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the shown step of every lane into the frames that stand side by side, on one scale of colours. */
final class LanesPresenter {

    private final WorkbenchModel model;
    private final LayerStores stores;
    private final Map<LaneRun, Integer> offered = new IdentityHashMap<>();
    private List<LayerStore> ranged = List.of();
    private StepRecord subtractedFrom;
    private StepRecord subtracted;

    LanesPresenter(WorkbenchModel model, LayerStores stores) {
        this.model = model;
        this.stores = stores;
    }

    /** Names of layers are forgotten, and have to be offered again. */
    void forget() {
        offered.clear();
    }

    /**
     * Brings the frames up to date; costs next to nothing when nothing changed.
     *
     * @param t control step
     */
    void refresh(int t) {
        List<LaneFrame> shown = model.laneFrames().shown();
        boolean news = false;
        for (LaneFrame frame : shown) {
            news |= show(frame, t);
        }
        List<OverlayModel> overlays = shown.stream().map(LaneFrame::overlay).toList();
        if (news || !overlays.equals(model.overlay().besidesProperty().get())) {
            model.overlay().besidesProperty().set(overlays);
            model.overlay().stepRangesProperty().set(shown.isEmpty()
                    ? OverlayModel.EpisodeRanges.UNKNOWN
                    : (map, change) -> spanned(overlays, map, change));
        }
        showDifference();
        showEpisodeRanges(shown);
        stores.keep(Stream.concat(Optional.ofNullable(model.session().runProperty().get()).stream(),
                model.session().lanes().lanes().stream().flatMap(lane -> run(lane).stream())).map(LaneRun::store)
                .toList());
    }

    private void showDifference() {
        DifferenceModel difference = model.laneFrames().difference();
        if (!difference.onProperty().get()) {
            return;
        }
        Optional<LaneFrame> a = model.laneFrames().of(difference.aProperty().get());
        Optional<LaneFrame> b = model.laneFrames().of(difference.bProperty().get());
        Layers layers = new Layers(layers(a), layers(b));
        StepRecord of = a.map(frame -> frame.recordProperty().get()).orElse(null);
        StepRecord from = b.map(frame -> frame.recordProperty().get()).orElse(null);
        if (of != subtractedFrom || from != subtracted) {
            subtractedFrom = of;
            subtracted = from;
            difference.shownProperty().set(of == null || from == null
                    ? Optional.empty()
                    : Optional.of(LaneDifference.of(of, from,
                            a.flatMap(frame -> run(frame.lane())).flatMap(LaneRun::actionSpace))));
        }
        difference.layersProperty().set(layers);
    }

    private static StepLayers layers(Optional<LaneFrame> frame) {
        return frame.map(one -> one.overlay().layersProperty().get()).orElse(StepLayers.NONE);
    }

    private static Optional<LaneRun> run(LaneModel lane) {
        return Optional.ofNullable(lane.runProperty().get());
    }

    private boolean show(LaneFrame frame, int t) {
        LaneModel lane = frame.lane();
        LaneRun run = lane.runProperty().get();
        StepRecord record = run == null ? null : run.store().record(t).orElse(null);
        if (run != null) {
            offerNewest(run);
        }
        if (record == null) {
            return frame.show(t, null, StepLayers.NONE, StepLayers.NONE);
        }
        if (run == model.session().runProperty().get()) {
            // The focused lane's have the attention of the chosen words, too.
            return frame.show(t, record, model.overlay().layersProperty().get(),
                    model.overlay().previousProperty().get());
        }
        LayerStore layers = stores.of(run.store());
        return frame.show(t, record, layers.at(t).orElse(StepLayers.NONE), layers.at(t - 1).orElse(StepLayers.NONE));
    }

    private void offerNewest(LaneRun run) {
        int computed = run.store().computed();
        if (computed > 0 && offered.getOrDefault(run, 0) != computed) {
            offered.put(run, computed);
            run.store().record(computed - 1).map(StepLayers::of).ifPresent(model.overlay()::offer);
        }
    }

    private static ValueRange spanned(List<OverlayModel> overlays, String map, boolean change) {
        ValueRange all = ValueRange.NONE;
        for (OverlayModel overlay : overlays) {
            Optional<ScoreMap> values = overlay.map(map);
            Optional<ScoreMap> drawn = change
                    ? values.flatMap(now -> overlay.previousProperty().get().map(map)
                            .map(before -> StepLayers.change(now, before)))
                    : values;
            all = drawn.map(ValueRange::of).map(all::and).orElse(all);
        }
        return all;
    }

    /** What maps span over the episode: in the focused lane's run, or in those of all lanes that are shown. */
    private void showEpisodeRanges(List<LaneFrame> shown) {
        List<LayerStore> wanted = new ArrayList<>();
        run(shown).forEach(run -> wanted.add(stores.of(run.store())));
        boolean grew = !wanted.equals(ranged);
        for (LayerStore store : wanted) {
            grew |= store.catchUp();
        }
        if (grew) {
            ranged = wanted;
            model.overlay().episodeRangesProperty().set((map, change) -> wanted.stream()
                    .map(store -> change ? store.changeRange(map) : store.range(map))
                    .reduce(ValueRange.NONE, ValueRange::and));
        }
    }

    private List<LaneRun> run(List<LaneFrame> shown) {
        return shown.isEmpty()
                ? Optional.ofNullable(model.session().runProperty().get()).stream().toList()
                : shown.stream().flatMap(frame -> run(frame.lane()).stream()).toList();
    }
}
