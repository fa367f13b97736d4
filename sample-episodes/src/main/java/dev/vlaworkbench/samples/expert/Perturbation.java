package dev.vlaworkbench.samples.expert;

/**
 * How a demonstration is disturbed, so that who learns from it also learns to find back (DART, Laskey et al. 2017: noise goes into
 * what is done, not into what is recorded as the expert's answer).
 *
 * @param mostNoise greatest standard deviation of the noise of an executed translation, in units of the action; each demonstration
 *     draws its own between 0 and this
 * @param slips chance in each control step that the gripper does the opposite for a moment
 * @param scatteredStarts share of demonstrations that start with the hand anywhere over the table
 */
public record Perturbation(double mostNoise, double slips, double scatteredStarts) {

    public Perturbation {
        if (!(mostNoise >= 0 && slips >= 0 && slips <= 1 && scatteredStarts >= 0 && scatteredStarts <= 1)) {
            throw new IllegalArgumentException("noise is not negative, chances are 0..1, found " + mostNoise + ", "
                    + slips + ", " + scatteredStarts);
        }
    }

    /** An undisturbed demonstration. */
    public static Perturbation none() {
        return new Perturbation(0, 0, 0);
    }

    /** As used for training. */
    public static Perturbation training() {
        return new Perturbation(0.5, 0.006, 0.35);
    }
}
