package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Box;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.BoxPanel;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Boxes;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Line;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Panel;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Point;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.TradeOff;
import dev.vlaworkbench.ui.export.FigureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The numbers behind a comparison's figures: a row for each lane, or for each lane and control step, never smoothed. */
final class LanesTable {

    private LanesTable() {}

    static FigureTable of(ComparisonFigure figure) {
        return switch (figure) {
            case OverSteps overSteps -> overSteps(overSteps);
            case Boxes boxes -> boxes(boxes);
            case TradeOff tradeOff -> tradeOff(tradeOff);
        };
    }

    private static FigureTable overSteps(OverSteps figure) {
        // Lane by lane, for each step a number of every panel.
        TreeMap<Integer, TreeMap<Integer, double[]>> lanes = new TreeMap<>();
        TreeMap<Integer, String> labels = new TreeMap<>();
        for (int panel = 0; panel < figure.panels().size(); panel++) {
            for (Line line : figure.panels().get(panel).lines()) {
                labels.put(line.lane(), line.label());
                for (int at = 0; at < line.t().length; at++) {
                    lanes.computeIfAbsent(line.lane(), lane -> new TreeMap<>())
                            .computeIfAbsent(line.t()[at], t -> missing(figure.panels().size()))[panel] = line
                                    .values()[at];
                }
            }
        }
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column("lane", "The lane's label."));
        columns.add(new FigureTable.Column("t", "Control step: the index of the recorded frame."));
        for (Panel panel : figure.panels()) {
            columns.add(
                    new FigureTable.Column(panel.column(), (panel.title().isEmpty() ? figure.title() : panel.title())
                            + ". " + figure.definition().text()));
        }
        List<List<String>> rows = new ArrayList<>();
        lanes.forEach((lane, steps) -> steps.forEach((t, values) -> {
            List<String> row = new ArrayList<>(List.of(labels.get(lane), String.valueOf(t)));
            for (double value : values) {
                row.add(FigureTable.cell(value));
            }
            rows.add(row);
        }));
        return new FigureTable(columns, rows);
    }

    private static double[] missing(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static FigureTable boxes(Boxes figure) {
        List<BoxPanel> of = figure.panels().stream()
                .flatMap(panel -> panel.boxes().stream()
                        .map(box -> new BoxPanel(panel.title(), List.of(box), List.of())))
                .toList();
        List<Box> all = of.stream().map(one -> one.boxes().getFirst()).toList();
        return new FigureTable.Builder()
                .texts("part", "Which part of a control step's time.", of.stream().map(BoxPanel::title).toList())
                .texts("lane", "The lane's label.", texts(all, Box::label))
                .numbers("p5_ms", "5th percentile, ms.", numbers(all, Box::low))
                .numbers("lower_quartile_ms", "Lower quartile, ms.", numbers(all, Box::lower))
                .numbers("median_ms", "Median, ms.", numbers(all, Box::median))
                .numbers("upper_quartile_ms", "Upper quartile, ms.", numbers(all, Box::upper))
                .numbers("p95_ms", "95th percentile, ms.", numbers(all, Box::high))
                .numbers("steps", "Control steps behind the warm-up.", numbers(all, Box::steps))
                .build();
    }

    private static FigureTable tradeOff(TradeOff figure) {
        List<Point> points = figure.points();
        return new FigureTable.Builder()
                .texts("lane", "The lane's label.", texts(points, Point::label))
                .numbers("median_ms", "Median end-to-end milliseconds.", numbers(points, Point::millis))
                .numbers("lower_quartile_ms", "Their lower quartile.", numbers(points, Point::lower))
                .numbers("upper_quartile_ms", "Their upper quartile.", numbers(points, Point::upper))
                .numbers("token_agreement", "Mean share of action tokens equal to dense.",
                        numbers(points, Point::agreement))
                .texts("front", "1 where no other lane is better in both.",
                        texts(points, point -> point.front() ? "1" : "0"))
                .build();
    }

    private static <T> List<String> texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toList();
    }

    private static <T> double[] numbers(List<T> items, ToDoubleFunction<T> number) {
        return items.stream().mapToDouble(number).toArray();
    }
}
