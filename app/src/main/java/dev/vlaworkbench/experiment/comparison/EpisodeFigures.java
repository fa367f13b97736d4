package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.StepNumbers;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Line;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Panel;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.metrics.Quartiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures over the control steps of one episode of a comparison. Of repeats each number is the median. */
public final class EpisodeFigures {

    /** Lines of more steps than this are smoothed, since lanes' noise would hide each other. */
    private static final int ROUGH = 40;

    private static final int WINDOW = 9;

    private final Comparison comparison;
    private final DenseLevels dense;
    private final int episode;

    EpisodeFigures(Comparison comparison, DenseLevels dense, int episode) {
        this.comparison = comparison;
        this.dense = dense;
        this.episode = episode;
    }

    /** End-to-end milliseconds of each lane, with the dense median, its spread and the ceiling. */
    public OverSteps latency() {
        Panel panel = new Panel("", "total_ms", "ms",
                lines(step -> step.latency().totalMillis(), EpisodeFigures::median),
                dense.endToEnd(), dense.spread().stream().toList(), comparison.warmUp(), false);
        String band = dense.spread().map(found -> "; " + found.text()).orElse("");
        return new OverSteps(id("latency"), "End to end over t, ms", MetricDefinition.LANES_LATENCY,
                note("running median") + band, List.of(panel));
    }

    /** Share of action tokens equal to dense, of each lane but the dense one. */
    public OverSteps agreement() {
        List<Line> lines = lines(
                step -> step.agreement().map(Agreement::tokenAgreement).orElse(Double.NaN),
                EpisodeFigures::mean).stream()
                .filter(line -> !comparison.isReference(comparison.lanes().get(line.lane()))).toList();
        return new OverSteps(id("agreement"), "Action tokens equal to dense over t", MetricDefinition.LANES_AGREEMENT,
                note("running mean"),
                List.of(new Panel("", "token_agreement", "share", lines, List.of(), List.of(), 0, true)));
    }

    /** What each strategy schedules and what it reused. */
    public OverSteps schedule() {
        List<Panel> panels = new ArrayList<>();
        panels.add(tokens("k_vis: important by visual entropy", "k_vis", StepNumbers::visualScheduled));
        panels.add(tokens("k_attn: important by attention entropy", "k_attn", StepNumbers::attentionScheduled));
        panels.add(tokens("tokens reused at any layer, of " + PatchGrid.TOKENS, "reused",
                step -> step.modelRan() ? step.reusedTokens() : Double.NaN));
        panels.add(new Panel("reuse ratio, of tokens × layers", "reuse_ratio", "share",
                scheduled(StepNumbers::reuseRatio), List.of(), List.of(), 0, false));
        return new OverSteps(id("schedule"), "Schedules over t", MetricDefinition.LANES_SCHEDULE, note(""),
                panels.stream().filter(panel -> !panel.lines().isEmpty()).toList());
    }

    private Panel tokens(String title, String column, ToDoubleFunction<StepNumbers> number) {
        return new Panel(title, column, "tokens", scheduled(number), List.of(), List.of(), 0, false);
    }

    /** Lanes that schedule or reuse anything; dense would only draw a line at zero. */
    private List<Line> scheduled(ToDoubleFunction<StepNumbers> number) {
        return lines(number, null).stream()
                .filter(line -> Arrays.stream(line.values()).anyMatch(value -> !Double.isNaN(value) && value != 0))
                .toList();
    }

    private List<Line> lines(ToDoubleFunction<StepNumbers> number, ToDoubleFunction<double[]> smoothing) {
        return IntStream.range(0, comparison.lanes().size()).mapToObj(lane -> line(lane, number, smoothing))
                .filter(line -> Arrays.stream(line.values()).anyMatch(value -> !Double.isNaN(value))).toList();
    }

    private Line line(int index, ToDoubleFunction<StepNumbers> number, ToDoubleFunction<double[]> smoothing) {
        LaneNumbers lane = comparison.lanes().get(index);
        List<LanePass> passes = lane.passes().stream().filter(pass -> pass.key().episode() == episode).toList();
        int count = passes.stream().mapToInt(pass -> pass.steps().size()).max().orElse(0);
        int from = comparison.episodes().get(episode).from();
        int[] t = IntStream.range(from, from + count).toArray();
        double[] values = IntStream.range(0, count).mapToDouble(at -> median(passes.stream()
                .filter(pass -> pass.steps().size() > at)
                .mapToDouble(pass -> number.applyAsDouble(pass.steps().get(at)))
                .filter(value -> !Double.isNaN(value)).toArray())).toArray();
        return new Line(index, lane.lane().label(), t, values,
                smoothing != null && isSmoothed() ? smooth(values, smoothing) : values);
    }

    private boolean isSmoothed() {
        return comparison.episodes().get(episode).steps() > ROUGH;
    }

    /** Over a few steps, fewer at the ends; peaks of single steps stay in the numbers beside the figure. */
    private static double[] smooth(double[] values, ToDoubleFunction<double[]> smoothing) {
        return IntStream.range(0, values.length).mapToDouble(at -> smoothing.applyAsDouble(Arrays
                .stream(values, Math.max(0, at - WINDOW / 2), Math.min(values.length, at + WINDOW / 2 + 1))
                .filter(value -> !Double.isNaN(value)).toArray())).toArray();
    }

    private static double median(double[] values) {
        return values.length == 0 ? Double.NaN : Quartiles.of(values).median();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private String id(String what) {
        return comparison.episodes().size() == 1
                ? what + "-over-t"
                : what + "-over-t-episode-" + (episode + 1);
    }

    private String note(String smoothing) {
        ComparedEpisode replayed = comparison.episodes().get(episode);
        return replayed.name() + (comparison.repeats() == 1 ? "" : ", median of " + comparison.repeats() + " repeats")
                + (smoothing.isEmpty() || !isSmoothed() ? "" : ", " + smoothing + " of " + WINDOW + " steps");
    }
}
