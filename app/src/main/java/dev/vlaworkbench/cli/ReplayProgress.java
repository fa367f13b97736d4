package dev.vlaworkbench.cli;

import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.io.PrintWriter;

/** Shows the control steps that every lane has finished. */
final class ReplayProgress implements ReplayListener, AutoCloseable {

    private final StepBar bar;
    private final int firstStep;

    ReplayProgress(Replay replay, PrintWriter err) {
        this.bar = new StepBar(replay.episode().name(), replay.steps().count(), err);
        this.firstStep = replay.steps().from();
    }

    @Override
    public void stepFinished(StepRecord record) {
        bar.finished(record.t() - firstStep + 1);
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        bar.remark("lane " + lane + " stopped at step " + t);
    }

    @Override
    public void close() {
        bar.close();
    }
}
