package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopTokensTest {

    @Test
    void breaksTiesByIndexAndNeverTakesNaN() {
        double[] scores = new double[PatchGrid.TOKENS];
        scores[200] = 2;
        scores[7] = 1;
        scores[5] = 1;
        scores[0] = Double.NaN;
        assertEquals(List.of(200, 5, 7, 1, 2), TopTokens.largest(scores, 5));
        assertEquals(255, TopTokens.largest(scores, 256).size());
    }

    @Test
    void keepsToTheThreshold() {
        double[] scores = new double[PatchGrid.TOKENS];
        scores[9] = 0.996;
        scores[8] = 0.997;
        scores[7] = 0.995;
        assertEquals(List.of(8, 9), TopTokens.largestFrom(scores, 130, 0.996));
        assertEquals(List.of(8), TopTokens.largestFrom(scores, 1, 0.996));
        assertEquals(List.of(), TopTokens.largestFrom(scores, 0, 0.996));
    }

    @Test
    void treatsBothZerosAlike() {
        double[] scores = new double[PatchGrid.TOKENS];
        scores[0] = -0.0;
        assertEquals(List.of(0, 1), TopTokens.largest(scores, 2));
    }

    @Test
    void refusesWrongSizes() {
        assertThrows(IllegalArgumentException.class, () -> TopTokens.largest(new double[255], 1));
        assertThrows(IllegalArgumentException.class, () -> TopTokens.largest(new double[256], -1));
    }
}
