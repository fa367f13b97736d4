package dev.vlaworkbench.metrics;

/**
 * Two strategies over the same episodes, as far as they came out differently.
 *
 * @param gained episodes that the strategy solved and the reference did not
 * @param lost episodes that the reference solved and the strategy did not
 */
public record PairedOutcomes(int gained, int lost) {

    /**
     * McNemar's exact test, two-sided: the probability of a difference at least this uneven if neither were better.
     *
     * @return 0..1; 1 when nothing came out differently
     */
    public double pValue() {
        int n = gained + lost;
        double tail = 0;
        double probability = Math.pow(0.5, n);
        for (int k = 0; k <= Math.min(gained, lost); k++) {
            tail += probability;
            probability *= (double) (n - k) / (k + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
