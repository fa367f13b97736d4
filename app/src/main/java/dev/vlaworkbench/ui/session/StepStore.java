package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.StepRecord;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The records of one run of a lane and of its dense reference, kept so that going back costs nothing. The inference thread
 * writes, the FX thread reads; neither waits for the other.
 */
public final class StepStore {

    private final String lane;
    private final AtomicReferenceArray<StepRecord> studied;
    private final AtomicReferenceArray<StepRecord> dense;
    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicInteger version = new AtomicInteger();

    /**
     * An empty store.
     *
     * @param lane the name of the lane that is looked at
     * @param steps number of control steps of the episode
     */
    public StepStore(String lane, int steps) {
        this.lane = lane;
        this.studied = new AtomicReferenceArray<>(steps);
        this.dense = new AtomicReferenceArray<>(steps);
    }

    /** The name of the lane that is looked at. */
    public String lane() {
        return lane;
    }

    /** Number of control steps of the episode. */
    public int steps() {
        return studied.length();
    }

    /**
     * Keeps a record; one of any other lane than the two is left aside.
     *
     * @param record what a step left behind
     */
    public void add(StepRecord record) {
        if (record.lane().equals(LaneSpec.DENSE)) {
            dense.set(record.t(), record);
        }
        if (record.lane().equals(lane)) {
            studied.set(record.t(), record);
            computed.accumulateAndGet(record.t() + 1, Math::max);
        }
        version.incrementAndGet();
    }

    /** The record of the lane that is looked at; empty while the step is not computed or outside the episode. */
    public Optional<StepRecord> record(int t) {
        return at(studied, t);
    }

    /** The record of the dense lane. */
    public Optional<StepRecord> dense(int t) {
        return at(dense, t);
    }

    /** Steps computed on the lane that is looked at, from step 0 on. */
    public int computed() {
        return computed.get();
    }

    /** Grows with each record; tells a reader whether there is news. */
    public int version() {
        return version.get();
    }

    private static Optional<StepRecord> at(AtomicReferenceArray<StepRecord> records, int t) {
        return t < 0 || t >= records.length() ? Optional.empty() : Optional.ofNullable(records.get(t));
    }
}
