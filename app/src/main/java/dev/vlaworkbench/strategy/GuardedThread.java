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
 * The daemon thread on which the code of one plug-in runs, call by call, each under a limit of time and of memory asked for.
 * After a call that broke one the thread is interrupted and abandoned: Java cannot end a thread that does not listen, so it is
 * also given the lowest priority. The only class of this package that creates threads.
 */
final class GuardedThread implements AutoCloseable {

    /** How much memory any call into a plug-in may ask for, in bytes; far more than any that computes needs. */
    static final long MOST_BYTES = 1L << 30;

    /** How often the memory that a call asks for is looked at: often enough that little more than the limit is taken. */
    private static final long LOOK_NANOS = 10_000_000L;

    /** Code that runs on the thread. */
    @FunctionalInterface
    interface PluginCall<T> {
        /** Returns the checked answer, or throws anything. */
        T call() throws Throwable;
    }

    private final Duration limit;
    private final long mostBytes;
    private final StrategyWatch watch;
    private final AllocationMeter meter = new AllocationMeter();
    private final ExecutorService executor;
    private volatile Thread thread;
    private volatile long bytesBefore;

    /** A thread whose calls nobody counts, under {@link #MOST_BYTES}. */
    GuardedThread(String name, ClassLoader pluginLoader, Duration limit) {
        this(name, pluginLoader, limit, MOST_BYTES, new StrategyWatch());
    }

    GuardedThread(String name, ClassLoader pluginLoader, Duration limit, long mostBytes, StrategyWatch watch) {
        this.limit = limit;
        this.mostBytes = mostBytes;
        this.watch = watch;
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
     * @throws CallFault when the plug-in threw anything at all, gave a bad answer, did not return in time or asked for too much
     *     memory
     */
    <T> T call(PluginCall<T> work) throws CallFault {
        long began = System.nanoTime();
        bytesBefore = -1;
        Future<T> answer;
        try {
            answer = executor.submit(() -> contained(work));
        } catch (RejectedExecutionException closed) {
            throw CallFault.because("was called after it had been stopped");
        }
        try {
            T value = await(answer, began);
            requireFewBytes();
            return value;
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
        } finally {
            watch.called((System.nanoTime() - began) / 1e6, Math.max(0, bytesSinceCall()));
        }
    }

    private <T> T await(Future<T> answer, long began) throws CallFault, InterruptedException, ExecutionException {
        while (true) {
            long left = limit.toNanos() - (System.nanoTime() - began);
            try {
                return answer.get(Math.clamp(left, 0, LOOK_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                requireFewBytes();
                if (left <= LOOK_NANOS) {
                    abandon();
                    throw CallFault.because("did not return within " + limit.toMillis() / 1000.0 + " s");
                }
            }
        }
    }

    private void requireFewBytes() throws CallFault {
        if (bytesSinceCall() > mostBytes) {
            abandon();
            throw CallFault.because("asked for more than " + (mostBytes >> 20) + " MiB of memory in one call");
        }
    }

    private long bytesSinceCall() {
        Thread running = thread;
        long before = bytesBefore;
        return running == null || before < 0 ? 0 : meter.bytes(running) - before;
    }

    /** Turns whatever the plug-in throws into values of ours while still on the plug-in's thread. */
    private <T> T contained(PluginCall<T> work) throws CallFault {
        bytesBefore = meter.bytes(Thread.currentThread());
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
