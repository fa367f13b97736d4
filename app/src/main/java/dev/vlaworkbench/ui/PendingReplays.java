package dev.vlaworkbench.ui;

import dev.vlaworkbench.replay.Cancellation;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Replays that wait for the inference thread, the newest first. A replay that runs takes them in between two of its steps and
 * goes on when they are done: what a person asked for last is seen first, and nothing is computed twice.
 */
final class PendingReplays {

    private final Deque<Request> waiting = new ConcurrentLinkedDeque<>();

    private record Request(Cancellation cancellation, Runnable replay, CompletableFuture<Void> done) {}

    /**
     * Leaves a replay; any thread.
     *
     * @param cancellation one that is cancelled before its turn is not begun
     * @param replay blocks until it ended
     * @return completes on the inference thread when it ended or failed
     */
    CompletableFuture<Void> ask(Cancellation cancellation, Runnable replay) {
        Request request = new Request(cancellation, replay, new CompletableFuture<>());
        waiting.addLast(request);
        return request.done;
    }

    /** Runs what waits, until nothing does; inference thread, and from within a replay that runs. */
    void work() {
        for (Request next = waiting.pollLast(); next != null; next = waiting.pollLast()) {
            try {
                if (!next.cancellation.isCancelled()) {
                    next.replay.run();
                }
                next.done.complete(null);
            } catch (Throwable failure) {
                // Errors too: whoever waits must hear of them, and the replay around this one must go on.
                next.done.completeExceptionally(failure);
            }
        }
    }
}
