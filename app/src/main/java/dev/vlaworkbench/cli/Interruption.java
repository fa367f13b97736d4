package dev.vlaworkbench.cli;

import dev.vlaworkbench.replay.Cancellation;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C, or any other end of the process, into a cancellation, and holds the process until the step in flight has ended
 * and the results are closed. The exit status stays the signal's, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::cancelAndWait);

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void cancelAndWait() {
        cancellation.cancel();
        try {
            finished.await();
        } catch (InterruptedException endAnyway) {
            Thread.currentThread().interrupt();
        }
    }

    /** The results are closed; the process may end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The process ends because of a signal; the hook has done its work.
            cancellation.cancel();
        }
    }
}
