package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays every episode as often as asked for and leaves each finished control step on disk. Repeats are the outer loop, so
 * that a machine that grows slower or faster does so for every episode.
 *
 * <p>A comparison that was broken off goes on where it stopped. KV caches and what strategies remember are made by the steps
 * before, so a replay that was broken off in its middle runs again from its start up to there; the rows that are on disk stay
 * as they were measured, and new ones follow.
 */
public final class ComparisonRun {

    private final List<Replay> replays;
    private final int repeats;
    private final ComparisonStore store;

    /**
     * Prepares a run.
     *
     * @param replays one for each episode, with the same lanes
     * @param repeats how often each is run
     * @param store where rows go, and what is there already
     */
    public ComparisonRun(List<Replay> replays, int repeats, ComparisonStore store) {
        this.replays = List.copyOf(replays);
        this.repeats = repeats;
        this.store = store;
    }

    /** Hears of progress, on the thread that runs. */
    public interface Progress {

        /**
         * A control step is finished by every lane and on disk.
         *
         * @param done so many, those found on disk included
         */
        void finished(int done);

        /**
         * A finished step of a replay that was broken off was computed again.
         *
         * @param episode the episode's name
         * @param step how many
         * @param of of how many
         */
        void caughtUp(String episode, int step, int of);

        /**
         * A lane's strategy failed; the others go on.
         *
         * @param lane the lane's name
         * @param t control step
         */
        void laneFailed(String lane, int t);
    }

    /** Control steps of the whole comparison, over all episodes and repeats. */
    public int steps() {
        return repeats * replays.stream().mapToInt(replay -> replay.steps().count()).sum();
    }

    /**
     * Runs what is not on disk yet. To be called on the inference thread.
     *
     * @param progress hears of every step
     * @param cancellation ends the run after the control step in flight
     * @return whether every replay has run to its end; a lane may have failed all the same
     * @throws dev.vlaworkbench.UserException when the folder cannot be written any further, or a strategy refuses its
     *     parameters
     */
    public boolean run(Progress progress, Cancellation cancellation) {
        progress.finished(store.finishedSteps());
        try {
            for (int repeat = 0; repeat < repeats; repeat++) {
                for (int episode = 0; episode < replays.size(); episode++) {
                    LanePass.Key pass = new LanePass.Key(episode, repeat);
                    if (!store.isFinished(pass) && !cancellation.isCancelled()) {
                        Replay replay = replays.get(episode);
                        replay.run(new PassListener(pass, replay, progress), cancellation);
                    }
                }
            }
        } finally {
            store.end();
        }
        return !cancellation.isCancelled();
    }

    /** Keeps the records of the step in flight until every lane has finished it. */
    private final class PassListener implements ReplayListener {

        private final LanePass.Key pass;
        private final Replay replay;
        private final Progress progress;
        private final int known;
        private final List<StepRecord> inFlight = new ArrayList<>();

        private PassListener(LanePass.Key pass, Replay replay, Progress progress) {
            this.pass = pass;
            this.replay = replay;
            this.progress = progress;
            this.known = store.finishedSteps(pass);
        }

        @Override
        public void stepFinished(StepRecord record) {
            inFlight.add(record);
        }

        @Override
        public void betweenSteps(int t) {
            int step = t - replay.steps().from() + 1;
            if (step <= known) {
                progress.caughtUp(replay.episode().name(), step, known);
            } else {
                store.add(pass, inFlight);
                progress.finished(store.finishedSteps());
            }
            inFlight.clear();
        }

        @Override
        public void laneFailed(String lane, int t, String sentence, Throwable cause) {
            store.failed(pass, lane, t, sentence);
            progress.laneFailed(lane, t);
        }
    }
}
