package dev.vlaworkbench.replay;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;

/**
 * The control steps to be replayed. The first of them begins with an empty cache, wherever it stands in the episode.
 *
 * @param from first control step, at least 0
 * @param to last control step, included, at least {@code from}
 */
public record StepRange(int from, int to) {

    /**
     * Checks the order.
     *
     * @throws UserException when the range is empty or begins below 0
     */
    public StepRange {
        if (from < 0 || to < from) {
            throw new UserException("Steps " + from + ".." + to
                    + " are no range; give the first and the last control step, such as 0..49.");
        }
    }

    /** Every step of an episode. */
    public static StepRange all(Episode episode) {
        return new StepRange(0, episode.steps() - 1);
    }

    /**
     * This range, when the episode has all of its steps.
     *
     * @param episode the episode to be replayed
     * @return the same range
     * @throws UserException when the episode ends before the range does
     */
    public StepRange within(Episode episode) {
        if (to >= episode.steps()) {
            throw new UserException("Steps " + from + ".." + to + " go beyond episode " + episode.name() + " of "
                    + episode.file() + ", whose steps are 0.." + (episode.steps() - 1) + ".");
        }
        return this;
    }

    /** How many steps it holds. */
    public int count() {
        return to - from + 1;
    }
}
