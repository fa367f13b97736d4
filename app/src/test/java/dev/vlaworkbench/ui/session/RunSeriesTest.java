package dev.vlaworkbench.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSeriesTest {

    @Test
    void aScoreMapsDistributionCountsEachValueOnce() {
        double[] values = IntStream.range(0, PatchGrid.TOKENS).mapToDouble(i -> i == 7 ? Double.NaN : i).toArray();
        ScoreMap map = ScoreMap.of("score", "bits", "a ramp", values);
        ScoreSeries series = new ScoreSeries(map, 3);
        series.take(1, map);
        assertEquals(255, Arrays.stream(series.histogram(1, 10)).sum());
        assertArrayEquals(new double[10], series.histogram(0, 10), "a step without the map");
        assertEquals(0, series.spread(0)[1]);
        assertEquals(128, series.spread(2)[1]);
        assertEquals(255, series.spread(4)[1]);
        assertTrue(Double.isNaN(series.spread(2)[0]));
        double[] twice = values.clone();
        twice[0] = 510;
        series.take(2, ScoreMap.of("score", "bits", "a ramp", twice));
        assertEquals(255, Arrays.stream(series.meanHistogram(10)).sum(), 1e-9);
        assertEquals(1, series.histogram(2, 10)[9]);
    }

    @Test
    void aFlatScoreMapHasOneBin() {
        ScoreMap flat = ScoreMap.of("flat", "", "always one", IntStream.range(0, 256).mapToDouble(i -> 1).toArray());
        ScoreSeries series = new ScoreSeries(flat, 1);
        assertTrue(series.isEmpty());
        series.take(0, flat);
        assertFalse(series.isEmpty());
        assertEquals(256, series.histogram(0, 40)[0]);
    }
}
