package dev.vlaworkbench.model;

import java.util.Arrays;

/** Marks moments in the device's work and measures between them. */
interface DeviceClock {

    /** What is measured with, for screens and files. */
    String description();

    /** Marks this moment of the device's work; returns its number. Numbers start again at 0 after {@link #restart}. */
    int mark();

    /** Forgets all marks. */
    void restart();

    /** Milliseconds between two marks; waits for the device to reach the later one. */
    double millisBetween(int earlier, int later);

    /** A CPU works while it is called, so the wall clock serves. */
    final class WallClock implements DeviceClock {

        private long[] nanos = new long[16];
        private int marks;

        @Override
        public String description() {
            return "wall clock";
        }

        @Override
        public int mark() {
            if (marks == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * marks);
            }
            nanos[marks] = System.nanoTime();
            return marks++;
        }

        @Override
        public void restart() {
            marks = 0;
        }

        @Override
        public double millisBetween(int earlier, int later) {
            return (nanos[later] - nanos[earlier]) / 1e6;
        }
    }

    /** Events on the GPU's stream, recorded inside the module. */
    final class CudaEvents implements DeviceClock {

        private final TorchModule module;
        private int marks;

        CudaEvents(TorchModule module) {
            this.module = module;
        }

        @Override
        public String description() {
            return "CUDA events";
        }

        @Override
        public int mark() {
            module.run("mark", marks);
            return marks++;
        }

        @Override
        public void restart() {
            marks = 0;
        }

        @Override
        public double millisBetween(int earlier, int later) {
            return module.real("millis_between", earlier, later);
        }
    }
}
