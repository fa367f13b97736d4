package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.step.PatchFigures;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands beside a lane in words. */
public final class LaneCaptions {

    private LaneCaptions() {}

    /**
     * Why a step of a lane is not there.
     *
     * @param lane the lane
     * @param t control step
     */
    public static String missing(LaneModel lane, int t) {
        LaneRun run = lane.runProperty().get();
        if (run == null) {
            return lane.enabledProperty().get() ? "not computed yet" : "switched off";
        }
        return switch (run.state()) {
            case RUNNING -> "computing";
            case CANCELLED -> "stopped after step " + (run.store().computed() - 1);
            case FAILED -> "failed at step " + run.failure().map(LaneRun.Failure::t).orElse(t);
            case DONE -> "not computed";
        };
    }

    /**
     * What became of a patch in a lane: its disposition, and its value in the map that lies over the frame.
     *
     * @param frame the lane's frame
     * @return empty while no patch is looked at or the step is not computed
     */
    public static String patch(LaneFrame frame) {
        OverlayModel overlay = frame.overlay();
        int token = overlay.inspected();
        StepRecord record = frame.recordProperty().get();
        if (token == OverlayModel.NO_TOKEN || record == null) {
            return "";
        }
        String fate = record.modelRan() ? PatchFigures.disposition(record.executedPlan().of(token)) : "model skipped";
        Optional<ScoreMap> map = overlay.shownProperty().get().kind() == Overlay.Kind.MAP
                ? overlay.shownMap()
                : Optional.empty();
        String value = map.map(scores -> " · " + Numbers.brief(scores.at(token))
                + (scores.unit().isBlank() ? "" : " " + scores.unit())).orElse("");
        return fate + value;
    }

    /**
     * A lane's whole run in a few characters: how far it is, or its agreement and latency.
     *
     * @param lane the lane
     */
    public static String glance(LaneModel lane) {
        LaneRun run = lane.runProperty().get();
        if (!lane.enabledProperty().get()) {
            return "off";
        }
        if (run == null) {
            return "";
        }
        RunSeries series = lane.seriesProperty().get();
        if (run.state() == LaneRun.State.FAILED) {
            return "failed at " + run.failure().map(LaneRun.Failure::t).orElse(0);
        }
        String millis = RunSeries.quartiles(series.total()).map(ms -> Numbers.millis(ms.median()) + " ms").orElse("");
        if (run.state() == LaneRun.State.RUNNING) {
            return series.computed() + " of " + series.steps();
        }
        OptionalDouble agreement = agreement(series);
        return lane.isReference() || agreement.isEmpty()
                ? millis
                : Math.round(100 * agreement.getAsDouble()) + " % · " + millis;
    }

    private static OptionalDouble agreement(RunSeries series) {
        return Arrays.stream(series.agreement()).filter(share -> !Double.isNaN(share)).average();
    }

    /** What {@link #glance} means, for a tooltip. */
    public static String glanceMeaning(LaneModel lane) {
        LaneRun run = lane.runProperty().get();
        RunSeries series = lane.seriesProperty().get();
        if (run == null || series == null) {
            return lane.title() + ", " + lane.detail() + "; nothing computed yet.";
        }
        String agreement = agreement(series).isPresent() && !lane.isReference()
                ? " Share of its " + Action.DIMENSIONS + " action tokens equal to the dense lane's: "
                        + Math.round(100 * agreement(series).getAsDouble()) + " %."
                : "";
        String latency = RunSeries.quartiles(series.total())
                .map(ms -> " End to end " + Numbers.millis(ms.median()) + " ms a step (median, warm-up left out).")
                .orElse("");
        return lane.title() + ", " + lane.detail() + "; " + series.computed() + " of " + series.steps()
                + " steps computed, in replay " + run.number() + "." + agreement + latency
                + run.failure().map(failure -> "\n" + failure.sentence()).orElse("");
    }
}
