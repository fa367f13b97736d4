package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.StepInspector;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Requests to look into a step. The newest replaces the one before, which is cancelled. The inference thread works on it while
 * it has nothing else to do, or between the control steps of a replay.
 */
final class Inspections {

    private final AtomicReference<Request> waiting = new AtomicReference<>();
    /** Touched by the inference thread only, as all below. */
    private Request current;
    private StepInspector inspector;
    private Episode inspected;

    private record Request(Episode episode, List<Optional<TokenPlan>> executed,
            CompletableFuture<HeadAttention> answer) {}

    /** Leaves a request; any thread. */
    CompletableFuture<HeadAttention> ask(Episode episode, List<Optional<TokenPlan>> executed) {
        Request request = new Request(episode, executed, new CompletableFuture<>());
        giveUp(waiting.getAndSet(request));
        return request.answer;
    }

    /**
     * Works on the newest request; inference thread.
     *
     * @param model the loaded model; null without one
     * @param limitNanos stops behind the first control step that ends after this time
     */
    void work(VlaModel model, long limitNanos) {
        long start = System.nanoTime();
        do {
            Request newest = waiting.getAndSet(null);
            if (newest != null) {
                giveUp(current);
                current = newest;
                begin(model);
            }
            advance();
        } while ((current != null || waiting.get() != null) && System.nanoTime() - start < limitNanos);
    }

    private void begin(VlaModel model) {
        try {
            if (model == null) {
                throw new IllegalStateException("no model is loaded");
            }
            if (inspected != current.episode) {
                close();
                inspector = new StepInspector(current.episode, model);
                inspected = current.episode;
            }
            inspector.aim(current.executed);
        } catch (RuntimeException problem) {
            fail(problem);
        }
    }

    private void advance() {
        if (current == null || current.answer.isCancelled()) {
            current = null;
            return;
        }
        try {
            Optional<HeadAttention> found = inspector.advance();
            if (found.isPresent()) {
                current.answer.complete(found.get());
                current = null;
            }
        } catch (RuntimeException problem) {
            fail(problem);
        }
    }

    private void fail(RuntimeException problem) {
        Request failed = current;
        current = null;
        close();
        failed.answer.completeExceptionally(problem);
    }

    private static void giveUp(Request request) {
        if (request != null) {
            request.answer.cancel(false);
        }
    }

    /** Lets go of the cache before the model is closed; inference thread. */
    void close() {
        if (inspector != null) {
            inspector.close();
            inspector = null;
            inspected = null;
        }
    }
}
