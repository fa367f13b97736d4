package dev.vlaworkbench.rollout;

import dev.vlaworkbench.replay.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads on which worlds are simulated and frames are prepared, one for each episode in flight. They are daemons. */
public final class WorldThreads implements AutoCloseable {

    private final int count;
    private final ExecutorService executor;

    /**
     * Makes them.
     *
     * @param count at least 1
     */
    public WorldThreads(int count) {
        this.count = count;
        this.executor = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("world-", 0).daemon(true).factory());
    }

    /**
     * Runs the same work on every thread and waits for all of them.
     *
     * @param work may throw
     * @param broken cancelled as soon as one thread has thrown, so that the others end
     * @throws RuntimeException what the first of them threw
     */
    public void run(Runnable work, Cancellation broken) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(executor.submit(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error failure) {
                    broken.cancel();
                    throw failure;
                }
            }));
        }
        RuntimeException failure = null;
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException failed) {
                RuntimeException told = failed.getCause() instanceof RuntimeException one
                        ? one
                        : new CompletionException(failed.getCause());
                failure = failure == null ? told : failure;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while rollouts ran", interrupted);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
