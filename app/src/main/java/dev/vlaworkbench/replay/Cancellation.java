package dev.vlaworkbench.replay;

/** Asks a replay to stop after the control step in flight. Safe to use from any thread. */
public final class Cancellation {

    private volatile boolean cancelled;

    /** Asks; asking twice is the same as once. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether anyone asked. */
    public boolean isCancelled() {
        return cancelled;
    }
}
