package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.rollout.RolloutRun;
import java.io.PrintWriter;

/** Shows how many episodes are done and how many of them succeeded. */
final class RolloutProgress implements RolloutRun.Progress, AutoCloseable {

    private final PrintWriter err;
    private StepBar bar;

    RolloutProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void trials(int done, int of, int successes) {
        if (bar == null) {
            bar = new StepBar("rollout", of, "episodes", err);
        }
        bar.remark(successes + " succeeded");
        bar.finished(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
