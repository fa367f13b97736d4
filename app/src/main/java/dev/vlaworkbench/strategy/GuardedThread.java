package dev.vlaworkbench.strategy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The daemon thread on which the code of one plug-in runs, call by call, each under a time limit. After a call that ran out of
 * time the thread is interrupted and abandoned: Java cannot end a thread that does not listen, so it is also given the lowest
 * priority. The only class of this package that creates threads.
 */
final class GuardedThread implements AutoCloseable {

    /** Code that runs on the thread. */
    @FunctionalInterface
    interface PluginCall<T> {
        /** Returns the checked answer, or throws anything. */
        T call() throws Throwable;
    }

    private final Duration limit;
    private final ExecutorService executor;
    private volatile Thread thread;

    GuardedThread(String name, ClassLoader pluginLoader, Duration limit) {
        this.limit = limit;
        this.executor = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            made.setContextClassLoader(pluginLoader);
            thread = made;
            return made;
        });
    }

    /**
     * Runs plug-in code.
     *
     * @param work the call, with the check of its answer
     * @return the answer
     * @throws CallFault when the plug-in threw anything at all, gave a bad answer, or did not return in time
     */
    <T> T call(PluginCall<T> work) throws CallFault {
        Future<T> answer;
        try {
            answer = executor.submit(() -> contained(work));
        } catch (RejectedExecutionException closed) {
            throw CallFault.because("was called after it had been stopped");
        }
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            abandon();
            throw CallFault.because("did not return within " + limit.toMillis() / 1000.0 + " s");
        } catch (InterruptedException interrupted) {
            abandon();
            Thread.currentThread().interrupt();
            throw CallFault.because("was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CallFault fault) {
                throw fault;
            }
            // Only an error of the virtual machine gets here: everything else was described on the plug-in's thread.
            throw CallFault.because("failed with " + failed.getCause());
        }
    }

    /** Turns whatever the plug-in throws into values of ours while still on the plug-in's thread. */
    private static <T> T contained(PluginCall<T> work) throws CallFault {
        try {
            return work.call();
        } catch (BadAnswer bad) {
            throw CallFault.of(bad);
        } catch (Throwable thrown) {
            throw described(thrown);
        }
    }

    /** A throwable's own methods may throw too, and must not be called again on the caller's thread. */
    private static CallFault described(Throwable thrown) {
        try {
            return CallFault.threw(thrown);
        } catch (Throwable indescribable) {
            return CallFault.because("threw " + thrown.getClass().getName() + ", which cannot be described,");
        }
    }

    private void abandon() {
        Thread running = thread;
        executor.shutdownNow();
        if (running != null) {
            running.setPriority(Thread.MIN_PRIORITY);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
