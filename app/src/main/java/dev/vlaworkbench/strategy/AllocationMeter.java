package dev.vlaworkbench.strategy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Reads how much memory a thread has ever asked for; what it gave back since is counted, too. */
final class AllocationMeter {

    private final ThreadMXBean threads;

    AllocationMeter() {
        threads = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting
                && counting.isThreadAllocatedMemorySupported() && counting.isThreadAllocatedMemoryEnabled()
                        ? counting
                        : null;
    }

    /** Bytes; 0 where this Java does not count them or the thread has ended. */
    long bytes(Thread thread) {
        return threads == null ? 0 : Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()));
    }
}
