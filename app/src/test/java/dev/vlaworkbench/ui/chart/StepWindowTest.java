package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepWindowTest {

    @Test
    void keepsThePointUnderThePointerWhileItScales() {
        StepWindow window = new StepWindow(10, 50);
        StepWindow closer = window.scaled(0.5, 20);
        assertEquals(20, closer.to() - closer.from(), 1e-9);
        assertEquals(0.25, (20 - closer.from()) / (closer.to() - closer.from()), 1e-9);
        assertEquals(StepWindow.LEAST, window.scaled(1e-6, 20).to() - window.scaled(1e-6, 20).from(), 1e-9);
    }

    @Test
    void staysInsideTheEpisode() {
        assertEquals(new StepWindow(-0.5, 19.5), new StepWindow(-15, 5).within(100));
        assertEquals(new StepWindow(79.5, 99.5), new StepWindow(95, 115).within(100));
        assertEquals(StepWindow.all(10), new StepWindow(-50, 50).within(10));
        assertEquals(StepWindow.all(1), new StepWindow(-2, 2).within(1));
    }

    @Test
    void namesItsWholeSteps() {
        StepWindow window = StepWindow.between(20.4, 9.8);
        assertEquals(10, window.first());
        assertEquals(20, window.last(100));
        assertEquals(15, window.last(16));
        assertEquals(0, StepWindow.all(5).first());
        assertThrows(IllegalArgumentException.class, () -> new StepWindow(3, 3));
    }

    @Test
    void theModelForgetsAZoomThatShowsEverythingAndFollowsTheStep() {
        ChartsModel model = new ChartsModel();
        model.zoom(new StepWindow(9.5, 29.5), 100);
        model.follow(20, 100);
        assertEquals(new StepWindow(9.5, 29.5), model.zoomProperty().get());
        model.follow(90, 100);
        assertTrue(model.zoomProperty().get().first() <= 90 && model.zoomProperty().get().last(100) >= 90);
        model.zoom(new StepWindow(-30, 200), 100);
        assertNull(model.zoomProperty().get());
    }

    @Test
    void plotsStandInRowsThatFitTheSpace() {
        assertEquals(new PlotGrid(1, 1), PlotGrid.fitting(1, 900, 150));
        assertEquals(4, PlotGrid.fitting(7, 900, 150).columns());
        assertEquals(7, PlotGrid.fitting(7, 2400, 150).columns());
        assertTrue(PlotGrid.fitting(7, 400, 700).rows() >= 4);
    }

    @Test
    void flipsAreChangesOfTheGrippersCommand() {
        assertEquals(java.util.List.of(2, 4), ActionsFigure.flips(new double[]{-1, -1, 1, 1, -1, Double.NaN, 1}));
    }
}
