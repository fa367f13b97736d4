package dev.vlaworkbench.experiment;

import dev.vlaworkbench.metrics.MetricDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the numbers of {@code summary.json} and the columns of {@code steps.csv} mean, as it stands in the summary itself. */
public final class Definitions {

    private Definitions() {}

    /** The numbers of a lane's summary by their names. */
    public static Map<String, Object> summary() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("latencyMillis",
                "Milliseconds of a control step: median, quartiles (linear interpolation) and mean over"
                        + " the steps after the warm-up; vision, prefill and decode over the steps at which the model ran.");
        map.put("prefill", MetricDefinition.PREFILL.text());
        map.put("endToEnd", MetricDefinition.END_TO_END.text());
        map.put("prefillTmacs",
                MetricDefinition.PREFILL_TMACS.text() + " Over every step, 0 where the model was skipped.");
        map.put("prefillTeraFlops", "True floating-point operations of the prefill in tera, a multiply and an add each"
                + " counted: twice the mean of prefillTmacs.");
        map.put("speedUp.tmacs", MetricDefinition.SPEED_UP_TMACS.text());
        map.put("speedUp.prefillMeasured", MetricDefinition.SPEED_UP_PREFILL.text());
        map.put("speedUp.endToEndMeasured", MetricDefinition.SPEED_UP_END_TO_END.text());
        map.put("reuseRatio",
                MetricDefinition.REUSE_RATIO.text() + " Mean of the first over the steps at which the model ran.");
        map.put("reusedTokens", MetricDefinition.REUSED.text() + " Mean over the steps at which the model ran.");
        map.put("agreementWithDense",
                MetricDefinition.TOKEN_AGREEMENT.text() + " Mean over every step; so are bin distance and L1.");
        map.put("recordedActionL1", MetricDefinition.RECORDED_L1.text() + " Mean over every step.");
        return map;
    }

    /** The columns of {@code steps.csv} by their names. */
    public static Map<String, Object> columns() {
        Map<String, Object> map = new LinkedHashMap<>();
        StepColumn.all().forEach(column -> map.put(column.name(), column.definition()));
        return map;
    }
}
