package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.inspect.AttentionPresenter;
import dev.vlaworkbench.ui.inspect.AttentionPresenter.StepLook;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LayerStore;
import dev.vlaworkbench.ui.session.LayerStores;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.step.ActionRow;
import dev.vlaworkbench.ui.step.LayerCount;
import dev.vlaworkbench.ui.step.StepFigures;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.collections.SetChangeListener;

/** Brings the shown step's frame, layers and numbers from the run into the models that the views follow. */
public final class StepPresenter {

    private final WorkbenchModel model;
    private final IntFunction<Optional<RgbImage>> frames;
    private final LayerStores stores;
    private final LanesPresenter lanes;
    private final AttentionPresenter attention;
    private final PatchPresenter patches;
    private LayerStore store;
    private boolean forgetDue;
    private LaneRun offeredRun;
    private int offeredSteps;
    private LaneRun shownRun;
    private StepRecord shownRecord;
    private int shownStep = -1;
    private StepLayers shownBase = StepLayers.NONE;
    private Optional<ScoreMap> shownWords = Optional.empty();
    private Overlay beforeWords = Overlay.SETS;

    /**
     * A presenter that has shown nothing yet.
     *
     * @param model what it fills
     * @param frames gives the prepared frame of a step, when it is ready, and asks for it when not
     * @param readyFrames the same without asking
     * @param look computes a step once more
     */
    public StepPresenter(WorkbenchModel model, IntFunction<Optional<RgbImage>> frames,
            IntFunction<Optional<RgbImage>> readyFrames, StepLook look) {
        this.model = model;
        this.frames = frames;
        this.stores = new LayerStores(readyFrames);
        this.lanes = new LanesPresenter(model, stores);
        this.attention = new AttentionPresenter(model.attention(), look);
        this.patches = new PatchPresenter(model);
        // At the next refresh, which names the other run's layers at once: nothing flickers.
        model.session().seriesProperty().addListener((property, before, now) -> forgetDue = true);
        model.session().lanes().togetherProperty().addListener((property, before, now) -> forgetDue = true);
        model.session().episodeProperty().addListener((property, before, now) -> forgetStep());
        model.attention().chosen().addListener((SetChangeListener<Integer>) change -> followWords());
        model.overlay().shownProperty().addListener((property, before, now) -> {
            if (!now.equals(Overlay.map(StepLayers.WORD_ATTENTION))) {
                beforeWords = now;
            }
        });
    }

    /** Without a way to compute a step once more. */
    public StepPresenter(WorkbenchModel model, IntFunction<Optional<RgbImage>> frames) {
        this(model, frames, frames, StepLook.NONE);
    }

    /** Brings the models up to date; costs next to nothing when nothing changed. */
    public void refresh() {
        int t = model.playback().stepProperty().get();
        frames.apply(t).ifPresent(frame -> model.overlay().frameProperty().set(frame));
        LaneRun run = model.session().runProperty().get();
        if (run != null && (store == null || store.records() != run.store())) {
            store = stores.of(run.store());
        }
        if (forgetDue) {
            forget();
        }
        offerNewest(run);
        StepRecord record = run == null ? null : run.store().record(t).orElse(null);
        boolean moved = run != shownRun || record != shownRecord || t != shownStep;
        if (moved) {
            shownRun = run;
            shownRecord = record;
            shownStep = t;
            showStep(t, run, record);
        }
        ModelInfo info = model.session().modelProperty().get();
        if (info != null && model.attention().headsProperty().get() == 0) {
            model.attention().headsProperty().set(info.shape().heads());
        }
        attention.refresh(run, record, isAttentionWanted());
        showLayers(t, record);
        lanes.refresh(t);
        patches.refresh(run == null ? null : store, record, moved);
    }

    /** While playing, a step does not rest long enough to be computed once more. */
    private boolean isAttentionWanted() {
        boolean looked = !model.attention().chosen().isEmpty()
                || model.overlay().lockedProperty().get() != OverlayModel.NO_TOKEN;
        return looked && !model.playback().playingProperty().get();
    }

    /** The strategy's maps and sets can be chosen as soon as any step names them, whichever step is shown. */
    private void offerNewest(LaneRun run) {
        int computed = run == null ? 0 : run.store().computed();
        if (run != offeredRun || computed != offeredSteps) {
            offeredRun = run;
            offeredSteps = computed;
            if (computed > 0) {
                run.store().record(computed - 1).map(StepLayers::of).ifPresent(model.overlay()::offer);
            }
        }
    }

    private void showStep(int t, LaneRun run, StepRecord record) {
        Episode episode = model.session().episodeProperty().get();
        model.step().titleProperty().set(episode == null ? "" : "Step " + t);
        if (record == null) {
            model.step().noteProperty()
                    .set(run == null ? "Open an episode and a model to compute steps." : "Not computed yet.");
            model.step().figuresProperty().set(StepFigures.NONE);
            model.step().actionProperty().set(List.of());
            model.step().layersProperty().set(List.of());
            return;
        }
        model.step().noteProperty().set("");
        model.step().figuresProperty().set(StepFigures.of(record));
        model.step().layersProperty().set(LayerCount.of(record));
        model.step().actionProperty().set(ActionRow.of(record, run.store().record(t - 1).map(StepRecord::action),
                run.store().dense(t).map(StepRecord::action),
                episode == null ? Optional.empty() : episode.actionInViewOf(t), run.actionSpace()));
    }

    /** Layers are shown anew only when they are others: drawing follows their identity. */
    private void showLayers(int t, StepRecord record) {
        StepLayers base = record == null ? StepLayers.NONE : store.at(t).orElse(StepLayers.NONE);
        Optional<ScoreMap> words = attention.wordMap();
        boolean sameWords = words.orElse(null) == shownWords.orElse(null);
        model.overlay().wordNoteProperty()
                .set(words.isPresent() ? "" : model.attention().sourceProperty().get().label());
        if (base == shownBase && sameWords) {
            return;
        }
        shownBase = base;
        shownWords = words;
        if (base == StepLayers.NONE) {
            model.overlay().layersProperty().set(StepLayers.NONE);
            return;
        }
        StepLayers previous = store.at(t - 1).orElse(StepLayers.NONE);
        Optional<ScoreMap> before = store.records().record(t - 1).flatMap(attention::wordMapAt);
        model.overlay().previousProperty().set(before.map(map -> previous.with(List.of(map))).orElse(previous));
        model.overlay().show(words.map(map -> base.with(List.of(map))).orElse(base));
    }

    /** A chosen word's attention lies over the frame at once; without words what lay there before does. */
    private void followWords() {
        boolean chosen = !model.attention().chosen().isEmpty();
        Overlay words = Overlay.map(StepLayers.WORD_ATTENTION);
        model.overlay().offerWords(chosen);
        if (chosen) {
            model.overlay().wordTitleProperty()
                    .set("attention of " + AttentionPresenter.quoted(model.attention().chosenWords()));
            model.overlay().shownProperty().set(words);
        } else if (model.overlay().shownProperty().get().equals(words)) {
            model.overlay().shownProperty().set(beforeWords);
        }
    }

    /** Names of layers that only another run had are no longer offered. */
    private void forget() {
        forgetDue = false;
        model.overlay().forget();
        lanes.forget();
        offeredRun = null;
        shownBase = StepLayers.NONE;
        model.overlay().offerWords(!model.attention().chosen().isEmpty());
    }

    private void forgetStep() {
        shownStep = -1;
        stores.clear();
        store = null;
        model.overlay().frameProperty().set(null);
        model.overlay().lockedProperty().set(OverlayModel.NO_TOKEN);
    }
}
