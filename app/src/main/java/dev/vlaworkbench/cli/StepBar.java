package dev.vlaworkbench.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar of control steps, or of something else, on standard error; in a log it is a line now and then. */
final class StepBar implements AutoCloseable {

    private static final int WIDTH = 100;
    private static final int TERMINAL_UPDATE_MILLIS = 200;
    private static final int LOG_UPDATE_MILLIS = 5000;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final ProgressBar bar;
    private String lastLine = "";

    StepBar(String title, int steps, PrintWriter err) {
        this(title, steps, "steps", err);
    }

    StepBar(String title, int steps, String unit, PrintWriter err) {
        this(title, 0, steps, unit, err);
    }

    /** A bar of which a part was done before; rate and time left are of the rest. */
    StepBar(String title, int done, int steps, String unit, PrintWriter err) {
        this.err = err;
        this.bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(steps).setUnit(" " + unit, 1)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? TERMINAL_UPDATE_MILLIS : LOG_UPDATE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH)).build();
    }

    private void show(String line) {
        if (!terminal && line.equals(lastLine)) {
            return;
        }
        lastLine = line;
        err.print(terminal ? "\r" + line : line + System.lineSeparator());
        err.flush();
    }

    /** Shows how many steps are done. */
    void finished(int steps) {
        bar.stepTo(steps);
    }

    /** Shows a remark beside the bar. */
    void remark(String text) {
        bar.setExtraMessage(" " + text);
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
