package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LaneNumbers.Part;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Box;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.BoxPanel;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Boxes;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Point;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.TradeOff;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.metrics.Quartiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of a comparison as it stands: latency against agreement, boxes, and for each episode latency, agreement and
 * schedules over its steps.
 */
public final class ComparisonFigures {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Comparison comparison;
    private final DenseLevels dense;

    /** Figures of a comparison. */
    public ComparisonFigures(Comparison comparison) {
        this.comparison = comparison;
        this.dense = new DenseLevels(comparison.reference());
    }

    /** Every figure that has something to draw, in the report's order. */
    public List<ComparisonFigure> all() {
        List<ComparisonFigure> figures = new ArrayList<>(List.of(tradeOff(), boxes()));
        for (int episode = 0; episode < comparison.episodes().size(); episode++) {
            EpisodeFigures over = overSteps(episode);
            figures.addAll(List.of(over.latency(), over.agreement(), over.schedule()));
        }
        return figures.stream().filter(figure -> !figure.isEmpty()).toList();
    }

    /**
     * The figures over an episode's steps.
     *
     * @param episode the episode's index
     */
    public EpisodeFigures overSteps(int episode) {
        return new EpisodeFigures(comparison, dense, episode);
    }

    /** Median end-to-end latency against the share of equal action tokens, the front marked. */
    public TradeOff tradeOff() {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < comparison.lanes().size(); index++) {
            LaneNumbers lane = comparison.lanes().get(index);
            Optional<Quartiles> millis = lane.quartiles(Part.END_TO_END);
            double agreement = lane.agreement(Agreement::tokenAgreement);
            if (millis.isPresent() && !Double.isNaN(agreement)) {
                Quartiles found = millis.get();
                points.add(new Point(index, lane.lane().label(), found.median(), found.lower(), found.upper(),
                        agreement, false));
            }
        }
        List<Point> marked = points.stream().map(point -> new Point(point.lane(), point.label(), point.millis(),
                point.lower(), point.upper(), point.agreement(),
                points.stream().noneMatch(other -> beats(other, point)))).toList();
        return new TradeOff("latency-against-agreement", "Latency against agreement with dense",
                MetricDefinition.LANES_TRADE_OFF, scope(), marked, dense.endToEnd());
    }

    private static boolean beats(Point one, Point other) {
        return one.millis() <= other.millis() && one.agreement() >= other.agreement()
                && (one.millis() < other.millis() || one.agreement() > other.agreement());
    }

    /** Boxes of end to end and of the prefill. */
    public Boxes boxes() {
        return new Boxes("latency-boxes", "Latency per control step, ms", MetricDefinition.LANES_SPREAD, scope(),
                List.of(new BoxPanel("end to end, ms", boxes(Part.END_TO_END), dense.endToEnd()),
                        new BoxPanel("prefill, ms", boxes(Part.PREFILL), dense.median(Part.PREFILL))));
    }

    private List<Box> boxes(Part part) {
        return IntStream.range(0, comparison.lanes().size()).boxed().flatMap(index -> {
            LaneNumbers lane = comparison.lanes().get(index);
            double[] millis = lane.millis(part);
            return lane.quartiles(part).map(found -> new Box(index, lane.lane().label(), quantile(millis, LOW),
                    found.lower(), found.median(), found.upper(), quantile(millis, HIGH), millis.length)).stream();
        }).toList();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quartiles.quantile(sorted, share);
    }

    private String scope() {
        return comparison.episodes().size() == 1 && comparison.repeats() == 1
                ? ""
                : comparison.episodes().size() + (comparison.episodes().size() == 1 ? " episode" : " episodes")
                        + (comparison.repeats() == 1 ? "" : ", " + comparison.repeats() + " repeats") + ", pooled";
    }
}
