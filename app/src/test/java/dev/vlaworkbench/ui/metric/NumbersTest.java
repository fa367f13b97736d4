package dev.vlaworkbench.ui.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aNumberStandsWithItsUnitAndOneIsSingular() {
        assertEquals("1 step", Numbers.with(1, "steps"));
        assertEquals("12 steps", Numbers.with(12, "steps"));
        assertEquals("5.54 bits", Numbers.with(5.542, "bits"));
        assertEquals("1 bits", Numbers.with(1, "bits"));
        assertEquals("0.9999", Numbers.with(0.9999, ""));
        assertEquals("– steps", Numbers.with(Double.NaN, "steps"));
    }
}
