package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.util.List;

/** One replay of one or several lanes: each run hears of its own lane and of the dense lane beside it. */
public final class Lockstep implements ReplayListener {

    private final List<LaneRun> runs;

    Lockstep(List<LaneRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * A replay that begins.
     *
     * @param lanes its lanes
     * @param steps number of control steps of the episode
     */
    public static Lockstep of(List<LaneSpec> lanes, int steps) {
        return new Lockstep(lanes.stream().map(lane -> new LaneRun(lane, steps)).toList());
    }

    /** One for each lane, in the lanes' order. */
    public List<LaneRun> runs() {
        return runs;
    }

    @Override
    public void replayStarted(Prompt prompt, ActionSpace actions) {
        runs.forEach(run -> run.replayStarted(prompt, actions));
    }

    @Override
    public void stepFinished(StepRecord record) {
        runs.forEach(run -> run.stepFinished(record));
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        runs.forEach(run -> run.laneFailed(lane, t, sentence, cause));
    }

    /**
     * Tells that the replay returned.
     *
     * @param problem what it threw; null when it came to its end
     */
    public void ended(Throwable problem) {
        runs.forEach(run -> run.ended(problem));
    }
}
