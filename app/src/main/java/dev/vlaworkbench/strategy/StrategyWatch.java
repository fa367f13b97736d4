package dev.vlaworkbench.strategy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the calls of a strategy took in its latest run, and its last faults in any run. Lanes of the same strategy that run at
 * the same time are counted together.
 *
 * <p>Safe for use by several threads.
 */
final class StrategyWatch {

    private static final int MOST_FAULTS = 8;

    private final Deque<RecordedFault> faults = new ArrayDeque<>();
    private int running;
    private int steps;
    private double[] stepMillis = new double[64];
    private double longestCallMillis;
    private long mostAllocatedBytes;

    /** A lane begins; where none was running, what was counted before is forgotten. */
    synchronized void opened() {
        if (running++ == 0) {
            steps = 0;
            longestCallMillis = 0;
            mostAllocatedBytes = 0;
        }
    }

    synchronized void closed() {
        running--;
    }

    /** A call returned, in time or not. */
    synchronized void called(double millis, long allocatedBytes) {
        longestCallMillis = Math.max(longestCallMillis, millis);
        mostAllocatedBytes = Math.max(mostAllocatedBytes, allocatedBytes);
    }

    /** A control step's calls are over. */
    synchronized void stepped(double millis) {
        if (steps == stepMillis.length) {
            stepMillis = Arrays.copyOf(stepMillis, 2 * steps);
        }
        stepMillis[steps++] = millis;
    }

    synchronized void failed(StrategyFault fault) {
        if (faults.size() == MOST_FAULTS) {
            faults.removeLast();
        }
        faults.addFirst(new RecordedFault(Instant.now(), fault.getMessage(), Optional.ofNullable(fault.getCause())));
    }

    /** The last faults, the latest first. */
    synchronized List<RecordedFault> faults() {
        return List.copyOf(faults);
    }

    synchronized StrategyTimes times() {
        double[] sorted = Arrays.copyOf(stepMillis, steps);
        Arrays.sort(sorted);
        double median = steps == 0
                ? Double.NaN
                : (sorted[(steps - 1) / 2] + sorted[steps / 2]) / 2;
        return new StrategyTimes(running, steps, median, steps == 0 ? Double.NaN : sorted[steps - 1],
                longestCallMillis, mostAllocatedBytes);
    }
}
