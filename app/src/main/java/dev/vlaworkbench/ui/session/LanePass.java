package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.util.List;

/** One replay of one or several lanes: each run hears of its own lane and of the dense lane beside it. */
final class LanePass implements ReplayListener {

    private final List<LaneRun> runs;

    LanePass(List<LaneRun> runs) {
        this.runs = List.copyOf(runs);
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

    void ended(Throwable problem) {
        runs.forEach(run -> run.ended(problem));
    }
}
