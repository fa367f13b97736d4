package dev.vlaworkbench.rollout;

/**
 * Which seeds are for training and which for evaluation. Policies are trained and validated on seeds from 0 up to, but without,
 * {@link #FIRST_FOR_EVALUATION}; rollouts use seeds from there on, so that no policy is ever judged on a scene it was trained on.
 */
public final class Seeds {

    /** The first seed that training must never use. */
    public static final long FIRST_FOR_EVALUATION = 1_000_000;

    private Seeds() {}

    /**
     * The world seed of an evaluation episode; the same for every strategy, so that results are paired.
     *
     * @param start what a person gave as {@code --seed}, 0 or more
     * @param episode number of the episode within its suite, from 0
     */
    public static long ofEvaluation(long start, int episode) {
        return Math.addExact(FIRST_FOR_EVALUATION, Math.addExact(start, episode));
    }
}
