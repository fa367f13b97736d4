package dev.vlaworkbench.samples.training;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Counts the episodes of a training in which the policy alone acted. Safe for several threads. */
final class Successes {

    private final AtomicIntegerArray succeeded;
    private final AtomicIntegerArray ended;

    Successes(int suites) {
        succeeded = new AtomicIntegerArray(suites);
        ended = new AtomicIntegerArray(suites);
    }

    int suites() {
        return ended.length();
    }

    void count(int suite, Actor.Outcome outcome) {
        if (outcome != Actor.Outcome.NONE) {
            ended.incrementAndGet(suite);
        }
        if (outcome == Actor.Outcome.SUCCESS) {
            succeeded.incrementAndGet(suite);
        }
    }

    /** Successes and episodes of each suite since the last call. */
    int[][] take() {
        return IntStream.range(0, suites())
                .mapToObj(suite -> new int[]{succeeded.getAndSet(suite, 0), ended.getAndSet(suite, 0)})
                .toArray(int[][]::new);
    }
}
