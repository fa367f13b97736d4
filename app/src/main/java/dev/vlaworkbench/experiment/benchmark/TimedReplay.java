package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * A replay of the synthetic episode whose control steps are timed as a whole, from the end of one to the end of the next. It
 * ends early at a deadline, but not before one step has been measured.
 */
final class TimedReplay implements ReplayListener {

    private static final double NANOS_PER_MILLI = 1e6;

    private final VlaModel model;
    private final List<LaneSpec> lanes;
    private final int warmUp;
    private final long deadlineNanos;
    private final Consumer<List<Double>> measured;
    private final Cancellation cancellation = new Cancellation();
    private final List<Double> stepMillis = new ArrayList<>();
    private final StageSamples lastLane = new StageSamples();
    private long stepStart;

    /**
     * @param warmUp control steps run before the measured ones
     * @param deadlineNanos on the clock of {@link System#nanoTime}
     * @param measured told the milliseconds of all steps measured so far after each; what it does is not timed
     */
    TimedReplay(VlaModel model, List<LaneSpec> lanes, int warmUp, long deadlineNanos,
            Consumer<List<Double>> measured) {
        this.model = model;
        this.lanes = List.copyOf(lanes);
        this.warmUp = warmUp;
        this.deadlineNanos = deadlineNanos;
        this.measured = measured;
    }

    /**
     * Runs.
     *
     * @param steps control steps to be measured, at least 1
     * @throws UserException when a strategy fails
     */
    void run(StrategyCatalog catalog, int steps) {
        SyntheticEpisode episode = new SyntheticEpisode(warmUp + steps);
        stepStart = System.nanoTime();
        Replay.withoutReference(episode, model, catalog, lanes, StepRange.all(episode)).run(this, cancellation);
    }

    /** Of each measured step, all lanes and the making of the frame included. */
    List<Double> stepMillis() {
        return List.copyOf(stepMillis);
    }

    /** The measured steps of the last lane. */
    StageSamples lastLane() {
        return lastLane;
    }

    @Override
    public void stepFinished(StepRecord record) {
        if (!record.lane().equals(lanes.getLast().name())) {
            return;
        }
        if (record.t() >= warmUp) {
            stepMillis.add((System.nanoTime() - stepStart) / NANOS_PER_MILLI);
            lastLane.add(record.latency(), record.hiddenTokens(), record.prefillTmacs());
            measured.accept(Collections.unmodifiableList(stepMillis));
            if (System.nanoTime() - deadlineNanos >= 0) {
                cancellation.cancel();
            }
        }
        stepStart = System.nanoTime();
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        throw new UserException(sentence, cause);
    }
}
