package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.step.ActionRow;
import dev.vlaworkbench.ui.step.PatchFigures;
import dev.vlaworkbench.ui.step.StepFigures;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Brings the shown step's frame, layers and numbers from the run into the models that the views follow. */
public final class StepPresenter {

    private final WorkbenchModel model;
    private final IntFunction<Optional<RgbImage>> frames;
    private LaneRun offeredRun;
    private int offeredSteps;
    private LaneRun shownRun;
    private StepRecord shownRecord;
    private int shownStep = -1;
    private int shownPatch = OverlayModel.NO_TOKEN;

    /**
     * A presenter that has shown nothing yet.
     *
     * @param model what it fills
     * @param frames gives the prepared frame of a step, when it is ready
     */
    public StepPresenter(WorkbenchModel model, IntFunction<Optional<RgbImage>> frames) {
        this.model = model;
        this.frames = frames;
        model.session().seriesProperty().addListener((property, before, now) -> model.overlay().forget());
        model.session().episodeProperty().addListener((property, before, now) -> forgetStep());
    }

    /** Brings the models up to date; costs next to nothing when nothing changed. */
    public void refresh() {
        int t = model.playback().stepProperty().get();
        frames.apply(t).ifPresent(frame -> model.overlay().frameProperty().set(frame));
        LaneRun run = model.session().runProperty().get();
        offerNewest(run);
        StepRecord record = run == null ? null : run.store().record(t).orElse(null);
        boolean moved = run != shownRun || record != shownRecord || t != shownStep;
        if (moved) {
            shownRun = run;
            shownRecord = record;
            shownStep = t;
            showStep(t, run, record);
        }
        int patch = model.overlay().hoveredProperty().get();
        if (moved || patch != shownPatch) {
            shownPatch = patch;
            showPatch(patch, record);
        }
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
            model.overlay().layersProperty().set(StepLayers.NONE);
            return;
        }
        model.step().noteProperty().set("");
        model.overlay().show(StepLayers.of(record));
        model.step().figuresProperty().set(StepFigures.of(record));
        model.step().actionProperty().set(ActionRow.of(record, run.store().dense(t).map(StepRecord::action),
                episode == null ? Optional.empty() : episode.actionInViewOf(t)));
    }

    private void showPatch(int patch, StepRecord record) {
        boolean none = patch == OverlayModel.NO_TOKEN || record == null;
        model.step().patchTitleProperty().set(none ? "" : PatchFigures.title(patch));
        model.step().patchProperty().set(none ? List.of() : PatchFigures.of(record, patch));
    }

    private void forgetStep() {
        shownStep = -1;
        model.overlay().frameProperty().set(null);
    }
}
