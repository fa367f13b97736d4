package dev.vlaworkbench.experiment;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One column of {@code steps.csv}. A number that a step does not have is an empty cell. Numbers are written without regard to
 * the system's language: a full stop, no grouping.
 *
 * @param name the heading
 * @param definition one sentence that says what the number is
 * @param cell the text of a record's cell
 */
public record StepColumn(String name, String definition, Function<LaneRecord, String> cell) {

    /**
     * A step with the lane's strategy as it is written on the command line.
     *
     * @param strategy strategy and parameters
     * @param step the lane's step
     */
    public record LaneRecord(String strategy, StepRecord step) {}

    /** The columns of {@code steps.csv}, in their order. */
    public static List<StepColumn> all() {
        List<StepColumn> columns = new ArrayList<>();
        columns.add(text("lane", "The lane's name, unique in the run.", row -> row.step().lane()));
        columns.add(
                text("strategy", "The strategy's id and the parameters that differ from their default.",
                        LaneRecord::strategy));
        columns.add(whole("t", "The control step: the index of the recorded frame.", StepRecord::t));
        addTokens(columns);
        addScalars(columns);
        addCosts(columns);
        addActions(columns);
        addFurther(columns);
        return List.copyOf(columns);
    }

    private static void addTokens(List<StepColumn> columns) {
        columns.add(whole("visual_tokens", "Visual tokens of a step.", step -> PatchGrid.TOKENS));
        columns.add(
                whole("static", "Tokens in the strategy's sets of role STATIC: similar to the last frame.",
                        step -> members(step, TokenSet.Role.STATIC)));
        columns.add(
                whole("important", "Tokens in the strategy's sets of role IMPORTANT: they must be computed.",
                        step -> members(step, TokenSet.Role.IMPORTANT)));
        columns.add(
                whole("reused", MetricDefinition.REUSED.text(),
                        StepRecord::reusedTokens));
        columns.add(
                whole("dropped", MetricDefinition.DROPPED.text(),
                        StepRecord::droppedTokens));
        columns.add(
                whole("computed_tokens", "Visual tokens computed at every layer, as executed; 0 when the model did not"
                        + " run.", StepColumn::computedAtEveryLayer));
    }

    private static void addScalars(List<StepColumn> columns) {
        columns.add(
                number("k_vis", "The strategy's scalar k_vis: tokens kept important by visual entropy.",
                        step -> scalar(step, "k_vis")));
        columns.add(
                number("k_attn", "The strategy's scalar k_attn: tokens kept important by attention entropy.",
                        step -> scalar(step, "k_attn")));
    }

    private static void addCosts(List<StepColumn> columns) {
        columns.add(
                millis("vision_ms", MetricDefinition.VISION.text(), step -> step.latency().visionMillis()));
        columns.add(
                millis("select_ms", MetricDefinition.SELECTION.text(), step -> step.latency().selectionMillis()));
        columns.add(
                millis("prefill_ms", MetricDefinition.PREFILL.text(), step -> step.latency().prefillMillis()));
        columns.add(
                millis("decode_ms", MetricDefinition.DECODE.text(),
                        step -> step.latency().decodeMillis()));
        columns.add(
                millis("total_ms", MetricDefinition.END_TO_END.text(), step -> step.latency().totalMillis()));
        columns.add(
                number("prefill_tmacs", MetricDefinition.PREFILL_TMACS.text() + " 0 when the model did not run.",
                        StepRecord::prefillTmacs));
        columns.add(
                number("dense_tmacs", "The same for a dense prefill of this sequence.", StepRecord::denseTmacs));
    }

    private static void addActions(List<StepColumn> columns) {
        columns.add(
                text("action_tokens", "The seven action token ids, separated by spaces; empty when the strategy gave"
                        + " the action.",
                        row -> spaced(row.step().action().tokens())));
        for (int i = 0; i < Action.DIMENSIONS; i++) {
            int dimension = i;
            columns.add(
                    number("action_" + i, "Dimension " + i + " of the unnormalised action.",
                            step -> step.action().values().get(dimension)));
        }
        columns.add(
                number("token_agreement", MetricDefinition.TOKEN_AGREEMENT.text(),
                        step -> agreement(step, Agreement::tokenAgreement)));
    }

    private static void addFurther(List<StepColumn> columns) {
        columns.add(
                text("hidden_tokens",
                        "For each layer, tokens of the whole sequence in its hidden stream, read from the pass,"
                                + " separated by spaces.",
                        row -> spaced(row.step().hiddenTokens())));
        columns.add(
                text("attended_keys", "For each layer, keys attended to, read from the pass, separated by spaces.",
                        row -> spaced(row.step().attendedKeys())));
        columns.add(
                number("mean_hidden_tokens", MetricDefinition.COMPUTED_TOKENS.text(),
                        step -> step.hiddenTokens().stream().mapToInt(Integer::intValue).average()
                                .orElse(Double.NaN)));
        columns.add(
                number("mean_bin_distance", MetricDefinition.BIN_DISTANCE.text(),
                        step -> agreement(step, Agreement::meanBinDistance)));
        columns.add(
                number("action_l1_to_dense", MetricDefinition.ACTION_L1.text(),
                        step -> agreement(step, Agreement::actionL1)));
        columns.add(
                number("recorded_action_l1", MetricDefinition.RECORDED_L1.text(),
                        step -> step.recordedActionL1().orElse(Double.NaN)));
        columns.add(
                number("decode_passes",
                        "Decoder passes for the action tokens behind the first where the strategy guesses"
                                + " them; empty where they are decoded one by one, in six.",
                        step -> scalar(step, "decode_passes")));
        columns.add(
                number("decode_rows",
                        "Rows of all these passes together, guesses that came to nothing included; empty where tokens are"
                                + " decoded one by one, in six.",
                        step -> scalar(step, "decode_rows")));
        columns.add(
                number("draft_accepted", "How many of the six guessed action tokens became the action's.",
                        step -> scalar(step, "draft_accepted")));
        columns.add(
                text("model_ran", "Whether the model ran (true) or the strategy gave the action itself (false).",
                        row -> Boolean.toString(row.step().modelRan())));
        columns.add(
                number("reuse_ratio",
                        "Share of the (visual token, layer) pairs whose cached keys and values of an earlier"
                                + " step served, read from the executed plan; empty when the model did not run.",
                        StepNumbers::reuseRatio));
    }

    private static StepColumn text(String name, String definition, Function<LaneRecord, String> cell) {
        return new StepColumn(name, definition, cell);
    }

    private static StepColumn whole(String name, String definition, Function<StepRecord, Integer> value) {
        return new StepColumn(name, definition, row -> Integer.toString(value.apply(row.step())));
    }

    private static StepColumn number(String name, String definition, ToDoubleFunction<StepRecord> value) {
        return new StepColumn(name, definition, row -> numberText(value.applyAsDouble(row.step())));
    }

    private static StepColumn millis(String name, String definition, ToDoubleFunction<StepRecord> value) {
        return new StepColumn(name, definition, row -> millisText(value.applyAsDouble(row.step())));
    }

    /** Milliseconds to a tenth of a microsecond, the resolution in which results are kept. */
    static String millisText(double millis) {
        return String.format(Locale.ROOT, "%.4f", millis);
    }

    private static String spaced(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String numberText(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static int members(StepRecord step, TokenSet.Role role) {
        Set<Integer> members = new HashSet<>();
        Explanation explanation = step.explanation();
        explanation.tokenSets().stream().filter(set -> set.role() == role).map(TokenSet::tokens)
                .forEach(members::addAll);
        return members.size();
    }

    private static int computedAtEveryLayer(StepRecord step) {
        return step.modelRan() ? step.executedPlan().computedAt(step.hiddenTokens().size() - 1) : 0;
    }

    static double scalar(StepRecord step, String name) {
        return step.explanation().scalars().getOrDefault(name, Double.NaN);
    }

    private static double agreement(StepRecord step, ToDoubleFunction<Agreement> part) {
        return step.agreement().map(part::applyAsDouble).orElse(Double.NaN);
    }
}
