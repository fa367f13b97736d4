package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    /** Values of R's {@code prop.test(x, n, correct = FALSE)}. */
    @ParameterizedTest
    @CsvSource({"8, 10, 0.4901625, 0.9433178", "0, 10, 0, 0.2775328", "10, 10, 0.7224672, 1",
            "5, 10, 0.2365931, 0.7634069",
            "0, 1, 0, 0.7934507"})
    void isWilsons(int successes, int trials, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(successes, trials);
        assertEquals(lower, interval.lower(), 1e-6);
        assertEquals(upper, interval.upper(), 1e-6);
    }

    @Test
    void narrowsWithTrialsAndHoldsTheShare() {
        for (int trials = 1; trials < 200; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                WilsonInterval interval = WilsonInterval.of(successes, trials);
                double share = (double) successes / trials;
                assertTrue(0 <= interval.lower() && interval.lower() <= share);
                assertTrue(share <= interval.upper() && interval.upper() <= 1);
            }
        }
        assertTrue(width(400, 500) < width(40, 50));
    }

    private static double width(int successes, int trials) {
        return WilsonInterval.of(successes, trials).upper() - WilsonInterval.of(successes, trials).lower();
    }

    @Test
    void needsATrial() {
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(3, 2));
    }

    /** Binomial tails by hand: 2 (1 + 6) / 64, 2 / 256, and never above 1. */
    @ParameterizedTest
    @CsvSource({"1, 5, 0.21875", "5, 1, 0.21875", "0, 8, 0.0078125", "0, 0, 1", "3, 3, 1"})
    void pairedOutcomesAreTestedExactly(int gained, int lost, double p) {
        assertEquals(p, new PairedOutcomes(gained, lost).pValue(), 1e-12);
    }
}
