package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartsModel;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.inspect.AttentionModel;
import dev.vlaworkbench.ui.inspect.InspectorModel;
import dev.vlaworkbench.ui.lanes.LaneFrames;
import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.library.LibraryModel;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.step.StepModel;
import dev.vlaworkbench.ui.strategy.StrategyFormModel;

/**
 * Everything that the window shows.
 *
 * @param session what is open and computed
 * @param playback which step is shown
 * @param charts which charts are shown, and how
 * @param overlay what lies over its frame
 * @param step its numbers
 * @param attention the prompt's words and their attention
 * @param inspector the patch that is looked at
 * @param form edits the strategy
 * @param layout how the window is divided
 * @param library the episodes at hand
 * @param laneFrames the frames of all lanes
 */
public record WorkbenchModel(
        SessionModel session,
        PlaybackModel playback,
        ChartsModel charts,
        OverlayModel overlay,
        StepModel step,
        AttentionModel attention,
        InspectorModel inspector,
        StrategyFormModel form,
        LayoutModel layout,
        LibraryModel library,
        LaneFrames laneFrames) {

    /** With nothing open. */
    public static WorkbenchModel empty() {
        SessionModel session = new SessionModel();
        OverlayModel overlay = new OverlayModel();
        return new WorkbenchModel(session, new PlaybackModel(), new ChartsModel(), overlay, new StepModel(),
                new AttentionModel(), new InspectorModel(), new StrategyFormModel(session.choiceProperty()),
                new LayoutModel(), new LibraryModel(), new LaneFrames(session.lanes(), overlay));
    }
}
