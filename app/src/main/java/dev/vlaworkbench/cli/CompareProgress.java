package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.comparison.ComparisonRun;
import java.io.PrintWriter;

/**
 * Shows the control steps that every lane has finished, with rate and time left. Steps that are computed again after a break
 * have a bar of their own, since they go at another rate.
 */
final class CompareProgress implements ComparisonRun.Progress, AutoCloseable {

    private final int steps;
    private final PrintWriter err;
    private StepBar bar;
    private boolean catchingUp;

    CompareProgress(int done, int steps, PrintWriter err) {
        this.steps = steps;
        this.err = err;
        this.bar = main(done);
    }

    private StepBar main(int done) {
        return new StepBar("compare", done, steps, "steps", err);
    }

    @Override
    public void finished(int done) {
        if (catchingUp) {
            bar.close();
            bar = main(done - 1);
            catchingUp = false;
        }
        bar.finished(done);
    }

    @Override
    public void caughtUp(String episode, int step, int of) {
        if (!catchingUp) {
            bar.close();
            bar = new StepBar("again, to go on", 0, of, "steps", err);
            catchingUp = true;
        }
        bar.finished(step);
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
