package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;

/**
 * Passes on what a replay tells, and does something else between its control steps, when nothing is timed.
 *
 * @param listener hears everything
 * @param work done between two control steps
 */
record BetweenSteps(ReplayListener listener, Runnable work) implements ReplayListener {

    @Override
    public void replayStarted(Prompt prompt, ActionSpace actions) {
        listener.replayStarted(prompt, actions);
    }

    @Override
    public void stepFinished(StepRecord record) {
        listener.stepFinished(record);
    }

    @Override
    public void betweenSteps(int t) {
        listener.betweenSteps(t);
        work.run();
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        listener.laneFailed(lane, t, sentence, cause);
    }
}
