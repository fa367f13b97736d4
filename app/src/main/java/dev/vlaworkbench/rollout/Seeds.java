package dev.vlaworkbench.rollout;

import dev.vlaworkbench.UserException;

/**
 * Which of a world's seeds are for evaluation. Rollouts use seeds from {@link #FIRST_FOR_EVALUATION} to {@link
 * #LAST_FOR_EVALUATION}; training and its validation use none of them, so that no policy is ever judged on a scene that it was
 * trained on.
 */
public final class Seeds {

    /** The first seed that training must never use. */
    public static final long FIRST_FOR_EVALUATION = 1_000_000;

    /** The last one; the sample policy's training draws its scenes from seeds above. */
    public static final long LAST_FOR_EVALUATION = 1_999_999_999;

    private Seeds() {}

    /**
     * The world seed of an evaluation episode; the same for every strategy, so that results are paired.
     *
     * @param start what a person gave as {@code --seed}, 0 or more
     * @param episode number of the episode within its suite, from 0
     * @throws UserException when that leads beyond the last
     */
    public static long ofEvaluation(long start, int episode) {
        if (start < 0 || start > LAST_FOR_EVALUATION - FIRST_FOR_EVALUATION - episode) {
            throw new UserException("Seed " + start + " leads out of the seeds for evaluation; give one from 0 to "
                    + (LAST_FOR_EVALUATION - FIRST_FOR_EVALUATION - episode) + ".");
        }
        return FIRST_FOR_EVALUATION + start + episode;
    }
}
