package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LaneNumbers.Part;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn.Better;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.MacUnit;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.metrics.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the comparison table. */
final class ComparisonColumns {

    private static final String MEDIAN = "Median, with quartiles, over the steps behind the warm-up.";
    private static final String MEDIANS = "Medians over the steps behind the warm-up.";
    private static final String MEAN = "Mean over every step.";
    private static final String MODEL_MEAN = "Mean of the first over the steps at which the model ran.";

    private ComparisonColumns() {}

    /**
     * The columns, in their order.
     *
     * @param macs the unit in which multiply-accumulates are written
     * @param repeated whether there are repeats, whose spread is then said
     */
    static List<ComparisonColumn> all(MacUnit macs, boolean repeated) {
        List<ComparisonColumn> columns = new ArrayList<>();
        columns.add(words("strategy", "strategy", MetricDefinition.STRATEGY, lane -> lane.lane().label()));
        columns.add(words("parameters", "parameters", MetricDefinition.PARAMETERS, ComparisonColumns::parameters));
        columns.add(millis("end_to_end_ms", "end to end", MetricDefinition.END_TO_END, Part.END_TO_END));
        if (repeated) {
            columns.add(new ComparisonColumn("repeat_medians_ms", "repeats", "ms", MetricDefinition.REPEAT_SPREAD, "",
                    Better.NEITHER, true, row -> repeats(row.numbers())));
        }
        columns.add(millis("prefill_ms", "prefill", MetricDefinition.PREFILL, Part.PREFILL));
        columns.add(millis("selection_ms", "selection", MetricDefinition.SELECTION, Part.SELECTION));
        columns.add(
                new ComparisonColumn("prefill_tmacs", "prefill", macs.label(), MetricDefinition.PREFILL_TMACS,
                        MEAN + " 0 where the model was skipped.", Better.LOWER, true,
                        row -> macs(row.numbers().tmacs(), macs)));
        columns.add(
                ratio("speedup_tmacs", "speed-up, " + macs.label(), MetricDefinition.SPEED_UP_TMACS, MEAN,
                        LaneNumbers::tmacsSpeedUp));
        columns.add(
                ratio("speedup_prefill", "speed-up, prefill", MetricDefinition.SPEED_UP_PREFILL, MEDIANS,
                        lane -> lane.speedUp(Part.PREFILL)));
        columns.add(
                ratio("speedup_end_to_end", "speed-up, end to end", MetricDefinition.SPEED_UP_END_TO_END, MEDIANS,
                        lane -> lane.speedUp(Part.END_TO_END)));
        columns.add(number("reuse_ratio", MetricDefinition.REUSE_RATIO, MODEL_MEAN, Better.NEITHER, 3,
                LaneNumbers::reuseRatio));
        columns.add(
                new ComparisonColumn("token_agreement", "tokens equal to dense", "", MetricDefinition.TOKEN_AGREEMENT,
                        "Mean share, 0 to 1, over every step.", Better.HIGHER, true,
                        row -> Cell.of(row.numbers().agreement(Agreement::tokenAgreement), 3)));
        columns.add(number("action_l1_to_dense", MetricDefinition.ACTION_L1, MEAN, Better.LOWER, 3,
                lane -> lane.agreement(Agreement::actionL1)));
        columns.add(number("recorded_action_l1", MetricDefinition.RECORDED_L1, MEAN, Better.NEITHER, 3,
                LaneNumbers::recordedActionL1));
        columns.add(new ComparisonColumn("steps", "steps", "", MetricDefinition.STEPS, "", Better.NEITHER, true,
                row -> steps(row.numbers())));
        columns.add(words("failure", "stopped", MetricDefinition.FAILURE, ComparisonColumns::failure));
        return List.copyOf(columns);
    }

    private static ComparisonColumn words(
            String id, String heading, MetricDefinition definition, Function<LaneNumbers, String> text) {
        return new ComparisonColumn(
                id, heading, "", definition, "", Better.NEITHER, false, row -> Cell.of(text.apply(row.numbers())));
    }

    private static ComparisonColumn millis(String id, String heading, MetricDefinition definition, Part part) {
        return new ComparisonColumn(id, heading, "ms", definition, MEDIAN, Better.LOWER, true,
                row -> Cell.millis(row.numbers().quartiles(part)));
    }

    private static ComparisonColumn ratio(
            String id, String heading, MetricDefinition definition, String pooled,
            Function<LaneNumbers, Double> value) {
        return new ComparisonColumn(id, heading, definition.unit(), definition, pooled, Better.HIGHER, true,
                row -> Cell.of(value.apply(row.numbers()), 2));
    }

    private static ComparisonColumn number(
            String id, MetricDefinition definition, String pooled, Better better, int decimals,
            Function<LaneNumbers, Double> value) {
        return new ComparisonColumn(id, definition.label(), definition.unit(), definition, pooled, better, true,
                row -> Cell.of(value.apply(row.numbers()), decimals));
    }

    private static String parameters(LaneNumbers lane) {
        return lane.lane().changed().replace(",", ", ");
    }

    private static Cell macs(double tmacs, MacUnit unit) {
        return Double.isNaN(tmacs) ? Cell.of(tmacs, 0) : new Cell(tmacs, unit.write(tmacs), "");
    }

    private static Cell repeats(LaneNumbers lane) {
        double[] medians = lane.repeatMedians();
        if (medians.length < 2) {
            return Cell.of(Double.NaN, 0);
        }
        double least = Arrays.stream(medians).min().orElseThrow();
        double largest = Arrays.stream(medians).max().orElseThrow();
        return new Cell(largest - least, NumberText.millis(least) + NumberText.NONE + NumberText.millis(largest),
                medians.length + " repeats");
    }

    private static Cell steps(LaneNumbers lane) {
        return new Cell(lane.steps(), Integer.toString(lane.steps()), lane.measuredSteps() + " measured");
    }

    private static String failure(LaneNumbers lane) {
        return lane.failed().stream().map(LanePass::failure)
                .map(why -> "step " + why.orElseThrow().t() + ": " + why.orElseThrow().sentence()).distinct()
                .collect(Collectors.joining(" "));
    }
}
