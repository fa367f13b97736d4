package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One run of a lane over an episode: its records, and how it ended. The inference thread writes, the FX thread reads. */
public final class LaneRun implements ReplayListener {

    /** Where a run stands. */
    public enum State {
        /** Steps are still coming. */
        RUNNING,
        /** Every step is there. */
        DONE,
        /** A person stopped it; what is there stays. */
        CANCELLED,
        /** The strategy or the model failed; what is there stays. */
        FAILED
    }

    /**
     * Why a run failed.
     *
     * @param t the control step at which it failed
     * @param sentence what a person is told
     * @param cause the exception; null when there is none
     */
    public record Failure(int t, String sentence, Throwable cause) {}

    private final int number;
    private final Optional<StrategyChoice> choice;
    private final StepStore store;
    private final Cancellation cancellation;
    private final Runnable onCancel;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final AtomicReference<Failure> failure = new AtomicReference<>();
    private final AtomicReference<Prompt> prompt = new AtomicReference<>();
    private final AtomicReference<ActionSpace> actionSpace = new AtomicReference<>();

    /**
     * A run of a lane alone that has begun.
     *
     * @param store where its records go
     */
    public LaneRun(StepStore store) {
        this(1, Optional.empty(), store, new Cancellation(), () -> {});
    }

    /** A run of one of a replay's lanes that nobody stops alone. */
    LaneRun(LaneSpec lane, int steps) {
        this(1, Optional.of(lane.choice()), new StepStore(lane.name(), steps), new Cancellation(), () -> {});
    }

    /**
     * A run that has begun, in a replay that may have other lanes.
     *
     * @param number counts the window's replays
     * @param choice what it runs
     * @param store where its records go
     * @param cancellation the replay's
     * @param onCancel told when this run is cancelled
     */
    LaneRun(int number, StrategyChoice choice, StepStore store, Cancellation cancellation, Runnable onCancel) {
        this(number, Optional.of(choice), store, cancellation, onCancel);
    }

    private LaneRun(int number, Optional<StrategyChoice> choice, StepStore store, Cancellation cancellation,
            Runnable onCancel) {
        this.number = number;
        this.choice = choice;
        this.store = store;
        this.cancellation = cancellation;
        this.onCancel = onCancel;
    }

    /** Which of the window's replays it is of; lanes of the same number were computed in lockstep, beside one dense lane. */
    public int number() {
        return number;
    }

    /** The strategy and parameters that it runs, where a lane of the window runs them. */
    public Optional<StrategyChoice> choice() {
        return choice;
    }

    /** The records so far. */
    public StepStore store() {
        return store;
    }

    /** The episode's prompt, once the run has begun to replay. */
    public Optional<Prompt> prompt() {
        return Optional.ofNullable(prompt.get());
    }

    /** How action tokens stand for numbers, once the run has begun to replay. */
    public Optional<ActionSpace> actionSpace() {
        return Optional.ofNullable(actionSpace.get());
    }

    /** Where the run stands. */
    public State state() {
        return state.get();
    }

    /** Why it failed, when it did. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Stops it after the step that is being computed. */
    public void cancel() {
        state.compareAndSet(State.RUNNING, State.CANCELLED);
        cancellation.cancelLane(store.lane());
        onCancel.run();
    }

    @Override
    public void replayStarted(Prompt started, ActionSpace actions) {
        actionSpace.set(actions);
        prompt.set(started);
    }

    @Override
    public void stepFinished(StepRecord record) {
        store.add(record);
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        if (lane.equals(store.lane())) {
            fail(t, sentence, cause);
        }
    }

    /**
     * Tells that the replay returned.
     *
     * @param problem what it threw; null when it came to its end
     */
    public void ended(Throwable problem) {
        if (problem != null) {
            fail(store.computed(), Sentences.of(problem), problem);
        }
        state.compareAndSet(State.RUNNING, State.DONE);
    }

    private void fail(int t, String sentence, Throwable cause) {
        if (state.get() != State.CANCELLED && failure.compareAndSet(null, new Failure(t, sentence, cause))) {
            state.set(State.FAILED);
        }
    }
}
