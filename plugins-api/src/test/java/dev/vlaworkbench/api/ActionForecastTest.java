package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionForecastTest {

    private static final List<double[]> RISING = List.of(
            new double[]{0.1, 0, -0.9, 0, 0, 0, -1},
            new double[]{0.3, 0, -0.95, 0, 0, 0, 1},
            new double[]{0.5, 0, -1, 0, 0, 0, 1});

    @Test
    void repeatsTheLastOrGoesOnStraight() {
        assertArrayEquals(RISING.getLast(), ActionForecast.last(RISING));
        assertArrayEquals(new double[]{0.7, 0, -1, 0, 0, 0, 1}, ActionForecast.linear(RISING), 1e-12);
        assertArrayEquals(RISING.getFirst(), ActionForecast.linear(RISING.subList(0, 1)));
    }

    @Test
    void withoutAPenaltyTheRegressionOfALineIsTheLine() {
        assertArrayEquals(new double[]{0.7, 0, -1, 0, 0, 0, 1}, ActionForecast.ridge(RISING, 0), 1e-12);
    }

    @Test
    void theNormalEquationsHoldWithAPenalty() {
        // X'X + I = [[5+1, 3], [3, 3+1]], X'Y = [0.3+1.0, 0.9]: slope = (4*1.3-3*0.9)/15, intercept = (6*0.9-3*1.3)/15
        double expected = 3 * (5.2 - 2.7) / 15 + (5.4 - 3.9) / 15;
        assertEquals(expected, ActionForecast.ridge(RISING, 1)[0], 1e-12);
    }
}
