package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.metrics.MetricDefinition;
import java.util.List;

/**
 * A figure of a comparison as numbers, without a toolkit; {@code ui.chart} draws it, for the report and for the window alike.
 * {@link ComparisonFigures} makes them. A lane is named by its index in the comparison, which decides its colour, dashes and
 * marker, and by its label.
 */
public sealed interface ComparisonFigure {

    /** The file's name without ending, such as {@code latency-over-t}. */
    String id();

    /** What it shows, and in which unit. */
    String title();

    /** What its numbers mean. */
    MetricDefinition definition();

    /** What else a reader has to know: episode, how many steps, smoothing; may be empty. */
    String note();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /**
     * A horizontal or vertical line that the numbers are read against.
     *
     * @param value where it is, on the latency's axis
     * @param text what it means, with its value
     * @param dashed dashed, or dotted
     */
    record Level(double value, String text, boolean dashed) {}

    /**
     * The dense lane's spread, drawn as a band.
     *
     * @param lower lower end
     * @param upper upper end
     * @param text what it is
     */
    record Band(double lower, double upper, String text) {}

    /**
     * Lanes over the control steps, in one plot or several.
     *
     * @param id see {@link ComparisonFigure#id}
     * @param title see {@link ComparisonFigure#title}
     * @param definition see {@link ComparisonFigure#definition}
     * @param note see {@link ComparisonFigure#note}
     * @param panels the plots, over the same steps
     */
    record OverSteps(String id, String title, MetricDefinition definition, String note, List<Panel> panels)
            implements
                ComparisonFigure {

        /** Copies the list. */
        public OverSteps {
            panels = List.copyOf(panels);
        }

        @Override
        public boolean isEmpty() {
            return panels.stream().allMatch(panel -> panel.lines().isEmpty());
        }
    }

    /**
     * A plot over the control steps.
     *
     * @param title what tells it from the figure's other plots; empty when it is the only one
     * @param column the numbers' heading in a file: lower case with underscores, with the unit
     * @param unit the vertical axis's label
     * @param lines the lanes that have such numbers
     * @param levels horizontal lines
     * @param bands horizontal bands
     * @param warmUp steps at the left that warm up; 0 where that does not matter
     * @param share whether the vertical axis goes from 0 to 1
     */
    record Panel(String title, String column, String unit, List<Line> lines, List<Level> levels, List<Band> bands,
            int warmUp, boolean share) {

        /** Copies the lists. */
        public Panel {
            lines = List.copyOf(lines);
            levels = List.copyOf(levels);
            bands = List.copyOf(bands);
        }
    }

    /**
     * A lane over the control steps.
     *
     * @param lane the lane's index
     * @param label the lane's label
     * @param t control steps, ascending
     * @param values a number for each, NaN where there is none
     * @param drawn what is drawn of them: the same, or smoothed as the figure's note says
     */
    record Line(int lane, String label, int[] t, double[] values, double[] drawn) {}

    /**
     * Boxes of the lanes' latencies.
     *
     * @param id see {@link ComparisonFigure#id}
     * @param title see {@link ComparisonFigure#title}
     * @param definition see {@link ComparisonFigure#definition}
     * @param note see {@link ComparisonFigure#note}
     * @param panels the plots: end to end, prefill
     */
    record Boxes(String id, String title, MetricDefinition definition, String note, List<BoxPanel> panels)
            implements
                ComparisonFigure {

        /** Copies the list. */
        public Boxes {
            panels = List.copyOf(panels);
        }

        @Override
        public boolean isEmpty() {
            return panels.stream().allMatch(panel -> panel.boxes().isEmpty());
        }
    }

    /**
     * A plot of boxes.
     *
     * @param title what tells it from the figure's other plots
     * @param boxes the lanes
     * @param levels lines to read them against
     */
    record BoxPanel(String title, List<Box> boxes, List<Level> levels) {

        /** Copies the lists. */
        public BoxPanel {
            boxes = List.copyOf(boxes);
            levels = List.copyOf(levels);
        }
    }

    /**
     * A lane's latencies, milliseconds.
     *
     * @param lane the lane's index
     * @param label the lane's label
     * @param low 5th percentile
     * @param lower lower quartile
     * @param median median
     * @param upper upper quartile
     * @param high 95th percentile
     * @param steps how many steps it is of
     */
    record Box(int lane, String label, double low, double lower, double median, double upper, double high,
            int steps) {}

    /**
     * Latency against agreement.
     *
     * @param id see {@link ComparisonFigure#id}
     * @param title see {@link ComparisonFigure#title}
     * @param definition see {@link ComparisonFigure#definition}
     * @param note see {@link ComparisonFigure#note}
     * @param points the lanes that have both
     * @param levels vertical lines
     */
    record TradeOff(String id, String title, MetricDefinition definition, String note, List<Point> points,
            List<Level> levels) implements ComparisonFigure {

        /** Copies the lists. */
        public TradeOff {
            points = List.copyOf(points);
            levels = List.copyOf(levels);
        }

        @Override
        public boolean isEmpty() {
            return points.isEmpty();
        }
    }

    /**
     * A lane as a point.
     *
     * @param lane the lane's index
     * @param label the lane's label
     * @param millis median end-to-end milliseconds
     * @param lower their lower quartile
     * @param upper their upper quartile
     * @param agreement mean share of action tokens equal to dense, 0..1
     * @param front whether no other lane is better in both, or in one and as good in the other
     */
    record Point(int lane, String label, double millis, double lower, double upper, double agreement,
            boolean front) {}
}
