package dev.vlaworkbench.replay;

/** Wall clock, running from its creation. */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long start = System.nanoTime();

    double millis() {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
}
