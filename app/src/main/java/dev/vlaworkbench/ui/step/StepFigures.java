package dev.vlaworkbench.ui.step;

import static dev.vlaworkbench.metrics.MetricDefinition.ACTION_L1;
import static dev.vlaworkbench.metrics.MetricDefinition.BIN_DISTANCE;
import static dev.vlaworkbench.metrics.MetricDefinition.COMPUTED_TOKENS;
import static dev.vlaworkbench.metrics.MetricDefinition.DECODE;
import static dev.vlaworkbench.metrics.MetricDefinition.DROPPED;
import static dev.vlaworkbench.metrics.MetricDefinition.END_TO_END;
import static dev.vlaworkbench.metrics.MetricDefinition.PREFILL;
import static dev.vlaworkbench.metrics.MetricDefinition.PREFILL_TMACS;
import static dev.vlaworkbench.metrics.MetricDefinition.RECORDED_L1;
import static dev.vlaworkbench.metrics.MetricDefinition.REUSED;
import static dev.vlaworkbench.metrics.MetricDefinition.SCALAR;
import static dev.vlaworkbench.metrics.MetricDefinition.SELECTION;
import static dev.vlaworkbench.metrics.MetricDefinition.SET_SIZE;
import static dev.vlaworkbench.metrics.MetricDefinition.TOKEN_AGREEMENT;
import static dev.vlaworkbench.metrics.MetricDefinition.VISION;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.metrics.MacUnit;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A step's numbers as they stand on screen.
 *
 * @param total the end-to-end time
 * @param latency where the time went
 * @param work tokens and multiply-accumulates
 * @param strategy set sizes and scalars of the strategy
 * @param agreement with the dense lane and the recorded action
 */
public record StepFigures(
        List<Figure> total,
        List<Figure> latency,
        List<Figure> work,
        List<Figure> strategy,
        List<Figure> agreement) {

    /** No step, no number. */
    public static final StepFigures NONE = new StepFigures(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * The numbers of a step.
     *
     * @param record what the step left behind
     */
    public static StepFigures of(StepRecord record) {
        return new StepFigures(List.of(number(END_TO_END, record.latency().totalMillis())), latency(record.latency()),
                work(record), strategy(record), agreement(record));
    }

    private static List<Figure> latency(StepLatency latency) {
        return List.of(number(VISION, latency.visionMillis()), number(SELECTION, latency.selectionMillis()),
                number(PREFILL, latency.prefillMillis()), number(DECODE, latency.decodeMillis()));
    }

    private static List<Figure> work(StepRecord record) {
        List<Figure> figures = new ArrayList<>();
        MacUnit unit = MacUnit.fitting(record.denseTmacs());
        figures.add(new Figure(PREFILL_TMACS.label(),
                unit.write(record.prefillTmacs()) + " of " + unit.write(record.denseTmacs()) + " " + unit.label(),
                PREFILL_TMACS.text()));
        if (record.modelRan()) {
            double mean = record.hiddenTokens().stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
            figures.add(figure(COMPUTED_TOKENS, Numbers.brief(mean)));
        } else {
            figures.add(new Figure("model", "skipped", "The strategy gave the action itself; the model did not run."));
        }
        figures.add(figure(REUSED, String.valueOf(record.reusedTokens())));
        if (record.droppedTokens() > 0) {
            figures.add(figure(DROPPED, String.valueOf(record.droppedTokens())));
        }
        return figures;
    }

    private static List<Figure> strategy(StepRecord record) {
        List<Figure> figures = new ArrayList<>();
        for (TokenSet set : record.explanation().tokenSets()) {
            figures.add(new Figure(set.name(), String.valueOf(set.tokens().size()),
                    set.description() + ". " + SET_SIZE.text()));
        }
        record.explanation().scalars().forEach((name, value) -> {
            // A scalar that repeats a set's size says nothing new.
            if (figures.stream().noneMatch(figure -> figure.name().equals(name))) {
                figures.add(new Figure(name, Numbers.brief(value), SCALAR.text()));
            }
        });
        return figures;
    }

    private static List<Figure> agreement(StepRecord record) {
        List<Figure> figures = new ArrayList<>();
        record.agreement().ifPresent(agreement -> figures.addAll(withDense(agreement)));
        record.recordedActionL1().ifPresent(distance -> figures.add(figure(RECORDED_L1, Numbers.brief(distance))));
        return figures;
    }

    private static List<Figure> withDense(Agreement agreement) {
        return List.of(
                figure(TOKEN_AGREEMENT, String.valueOf(Math.round(agreement.tokenAgreement() * Action.DIMENSIONS))),
                figure(BIN_DISTANCE, Numbers.brief(agreement.meanBinDistance())),
                figure(ACTION_L1, Numbers.brief(agreement.actionL1())));
    }

    private static Figure number(MetricDefinition definition, double millis) {
        return new Figure(definition.label(), Numbers.millis(millis), definition.text());
    }

    private static Figure figure(MetricDefinition definition, String value) {
        String unit = definition.unit().isEmpty() ? "" : " " + definition.unit();
        return new Figure(definition.label(), value + unit, definition.text());
    }
}
