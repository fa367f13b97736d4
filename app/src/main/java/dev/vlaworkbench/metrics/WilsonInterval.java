package dev.vlaworkbench.metrics;

/**
 * Wilson's score interval of 95 % for a share of successes (E. B. Wilson, 1927): unlike the plain normal one it stays within
 * 0..1 and means something for few trials and for none or all of them succeeding.
 *
 * @param lower at least 0
 * @param upper at most 1
 */
public record WilsonInterval(double lower, double upper) {

    /** Standard normal quantile of 97.5 %. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval.
     *
     * @param successes 0..trials
     * @param trials at least 1
     * @throws IllegalArgumentException when there was no trial or the successes are not within 0..trials
     */
    public static WilsonInterval of(int successes, int trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no share");
        }
        double share = (double) successes / trials;
        double spread = Z * Z / trials;
        double centre = (share + spread / 2) / (1 + spread);
        double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials));
        return new WilsonInterval(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == trials ? 1 : Math.min(1, centre + half));
    }
}
