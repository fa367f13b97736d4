package dev.vlaworkbench.cli;

import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error: control steps that every lane has finished. In a log it is a line now and then. */
final class ReplayProgress implements ReplayListener, AutoCloseable {

    private static final int WIDTH = 100;
    private static final int TERMINAL_UPDATE_MILLIS = 200;
    private static final int LOG_UPDATE_MILLIS = 5000;

    private final ProgressBar bar;
    private final PrintWriter err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int lastStep = -1;

    ReplayProgress(Replay replay, PrintWriter err) {
        this.err = err;
        this.bar = new ProgressBarBuilder().setTaskName(replay.episode().name()).setInitialMax(replay.steps().count())
                .setUnit(" steps", 1).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? TERMINAL_UPDATE_MILLIS : LOG_UPDATE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH)).build();
    }

    private void show(String line) {
        err.print(terminal ? "\r" + line : line + System.lineSeparator());
        err.flush();
    }

    @Override
    public void stepFinished(StepRecord record) {
        if (record.t() != lastStep) {
            lastStep = record.t();
            bar.step();
        }
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        bar.setExtraMessage(" lane " + lane + " stopped at step " + t);
    }

    @Override
    public void close() {
        bar.close();
        if (terminal) {
            err.println();
        }
        err.flush();
    }
}
