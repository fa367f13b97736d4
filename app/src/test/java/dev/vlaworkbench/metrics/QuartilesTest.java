package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void interpolatesBetweenRanks() {
        assertEquals(new Quartiles(1.75, 2.5, 3.25), Quartiles.of(4, 1, 3, 2));
        assertEquals(new Quartiles(20, 30, 40), Quartiles.of(10, 20, 30, 40, 50));
    }

    @Test
    void oneNumberIsItsOwnQuartiles() {
        assertEquals(new Quartiles(7, 7, 7), Quartiles.of(7));
    }

    @Test
    void leavesTheNumbersInTheirOrder() {
        double[] values = {3, 1, 2};
        Quartiles.of(values);
        assertArrayEquals(new double[]{3, 1, 2}, values);
    }

    @Test
    void rejectsNothingAndNaN() {
        assertThrows(IllegalArgumentException.class, Quartiles::of);
        assertThrows(IllegalArgumentException.class, () -> Quartiles.of(1, Double.NaN));
    }
}
