package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesDatasetTest {

    private final SeriesDataset dataset = new SeriesDataset();

    @Test
    void drawsAShortEpisodeStepByStep() {
        double[] values = IntStream.range(0, 100).mapToDouble(t -> t * t).toArray();
        dataset.bars(List.of(values), StepWindow.all(100));
        assertEquals(100, dataset.getItemCount());
        assertEquals(1, dataset.stride());
        assertEquals(49, dataset.getYValue(0, 7));
        dataset.bars(List.of(values), new StepWindow(9.5, 19.5));
        assertEquals(10, dataset.getItemCount());
        assertEquals(10, dataset.getXValue(0, 0));
    }

    @Test
    void aLongEpisodesBarsAreMeansAndItsLinesKeepEveryPeak() {
        double[] values = new double[2000];
        Arrays.fill(values, 1);
        values[1234] = 99;
        values[567] = -99;
        dataset.bars(List.of(values), StepWindow.all(2000));
        assertEquals(4, dataset.stride());
        assertEquals(500, dataset.getItemCount());
        double sum = IntStream.range(0, 500).mapToDouble(bar -> 4 * dataset.getYValue(0, bar)).sum();
        assertEquals(Arrays.stream(values).sum(), sum, 1e-9);
        dataset.lines(List.of(values), StepWindow.all(2000));
        assertTrue(dataset.getItemCount(0) <= 600, "it draws " + dataset.getItemCount(0) + " points");
        List<Double> drawn = IntStream.range(0, dataset.getItemCount(0)).mapToObj(item -> dataset.getYValue(0, item))
                .toList();
        assertTrue(drawn.contains(99.0) && drawn.contains(-99.0), "a peak is lost");
        double[] steps = IntStream.range(0, dataset.getItemCount(0)).mapToDouble(item -> dataset.getXValue(0, item))
                .toArray();
        assertTrue(IntStream.range(1, steps.length).allMatch(item -> steps[item] > steps[item - 1]), "not in order");
    }

    @Test
    void stepsWithoutNumbersDoNotSpoilTheirNeighbours() {
        double[] values = new double[2000];
        Arrays.fill(values, 0, 901, 5);
        Arrays.fill(values, 901, 2000, Double.NaN);
        dataset.bars(List.of(values), StepWindow.all(2000));
        assertEquals(5, dataset.getYValue(0, 225), "a bar with one number and three that are missing");
        assertTrue(Double.isNaN(dataset.getYValue(0, 226)));
    }
}
