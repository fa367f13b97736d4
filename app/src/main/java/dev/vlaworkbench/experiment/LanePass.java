package dev.vlaworkbench.experiment;

import java.util.List;
import java.util.Optional;

/**
 * One lane's finished steps of one replay of one episode.
 *
 * @param key which replay
 * @param steps in their order, from the first step replayed on
 * @param failure why the lane stopped; empty when it did not
 */
public record LanePass(Key key, List<StepNumbers> steps, Optional<Failure> failure) {

    /** The only pass of a replay that is not repeated. */
    public static final Key ONLY = new Key(0, 0);

    /** Copies the list. */
    public LanePass {
        steps = List.copyOf(steps);
    }

    /**
     * A replay of a comparison.
     *
     * @param episode the episode's index, from 0
     * @param repeat which time the episode was replayed, from 0
     */
    public record Key(int episode, int repeat) {}

    /**
     * Why a lane stopped.
     *
     * @param t control step
     * @param sentence what a person is told
     */
    public record Failure(int t, String sentence) {}
}
