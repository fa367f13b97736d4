package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the steps of the steady lane, and passes everything else on. */
record BesideSteady(ReplayListener listener, AtomicInteger steadySteps) implements ReplayListener {

    @Override
    public void replayStarted(Prompt prompt, ActionSpace actions) {
        listener.replayStarted(prompt, actions);
    }

    @Override
    public void stepFinished(StepRecord record) {
        if (record.lane().equals(ShelfBackend.STEADY)) {
            steadySteps.incrementAndGet();
        } else {
            listener.stepFinished(record);
        }
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        listener.laneFailed(lane, t, sentence, cause);
    }
}
