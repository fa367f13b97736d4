package dev.vlaworkbench.replay;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that touches the model. Work runs in the order in which it was submitted.
 *
 * <p>The thread is a daemon: it never keeps a closed workbench alive.
 */
public final class InferenceThread implements AutoCloseable {

    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("inference").daemon(true).factory());

    /**
     * Runs work on the thread.
     *
     * @param <T> what the work gives
     * @param work may throw anything
     * @return completes on the inference thread with the work's result or exception
     * @throws java.util.concurrent.RejectedExecutionException when the thread was closed
     */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                future.complete(work.call());
            } catch (Throwable failure) {
                // Errors too: whoever waits for the future must hear of them.
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /** Takes no more work, finishes what was submitted and waits for it. Cancel a running replay first. */
    @Override
    public void close() {
        executor.close();
    }
}
