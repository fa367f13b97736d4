package dev.vlaworkbench.samples.expert;

/**
 * How a demonstration is disturbed, so that who learns from it also learns to find back (DART, Laskey et al. 2017: noise goes into
 * what is done, not into what is recorded as the expert's answer).
 *
 * @param mostNoise greatest standard deviation of the noise of an executed translation, in units of the action; each demonstration
 *     draws its own between 0 and this
 * @param slips chance in each control step that the gripper does the opposite for a moment
 * @param hesitation chance in each control step that a grasp about to begin or a release is put off, so that the short moments in
 *     which they are due are seen more often
 * @param scatteredStarts share of demonstrations that start with the hand anywhere over the table
 */
public record Perturbation(double mostNoise, double slips, double hesitation, double scatteredStarts) {

    public Perturbation {
        if (!(mostNoise >= 0 && chance(slips) && chance(hesitation) && chance(scatteredStarts))) {
            throw new IllegalArgumentException("noise is not negative, chances are 0..1, found " + mostNoise + ", "
                    + slips + ", " + hesitation + ", " + scatteredStarts);
        }
    }

    /** An undisturbed demonstration. */
    public static Perturbation none() {
        return new Perturbation(0, 0, 0, 0);
    }

    /** As used for training. */
    public static Perturbation training() {
        return new Perturbation(0.45, 0.005, 0.5, 0.35);
    }

    private static boolean chance(double value) {
        return value >= 0 && value <= 1;
    }
}
