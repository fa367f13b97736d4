package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.comparison.ComparisonRun;
import java.io.PrintWriter;

/** Shows the control steps that every lane has finished, with rate and time left. */
final class CompareProgress implements ComparisonRun.Progress, AutoCloseable {

    private final StepBar bar;

    CompareProgress(int done, int steps, PrintWriter err) {
        this.bar = new StepBar("compare", done, steps, "steps", err);
    }

    @Override
    public void finished(int done) {
        bar.finished(done);
    }

    @Override
    public void caughtUp(String episode, int step, int of) {
        bar.remark(step < of ? "computing again " + step + "/" + of + " to go on" : "");
    }

    @Override
    public void laneFailed(String lane, int t) {
        bar.remark("lane " + lane + " stopped at step " + t);
    }

    @Override
    public void close() {
        bar.close();
    }
}
