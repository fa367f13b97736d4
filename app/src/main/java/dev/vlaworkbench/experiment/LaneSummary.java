package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.LaneNumbers.Part;
import dev.vlaworkbench.metrics.Agreement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One lane's part of {@code summary.json} and {@code comparison.json}: {@link LaneNumbers} by their names. A number that there
 * is not is null.
 */
public final class LaneSummary {

    private LaneSummary() {}

    /** The lane's numbers, in the order in which they are written. */
    public static Map<String, Object> of(LaneNumbers numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lane", numbers.lane().name());
        map.put("strategy", numbers.lane().strategy());
        map.put("choice", numbers.lane().choice());
        map.put("parameters", numbers.lane().parameters());
        map.put("steps", numbers.steps());
        map.put("modelSteps", numbers.modelSteps());
        numbers.failed().stream().findFirst().flatMap(LanePass::failure)
                .ifPresent(why -> map.put("failure", failure(why)));
        map.put("warmUpStepsLeftOut", numbers.passes().stream().mapToInt(numbers::leftOut).sum());
        map.put("latencyMillis", latencies(numbers));
        map.put("prefillTmacs", Distribution.of(numbers.tmacsOfSteps()));
        map.put("prefillTeraFlops", orNull(2 * numbers.tmacs()));
        map.put("denseTmacs", orNull(numbers.denseTmacs()));
        map.put("speedUp", speedUps(numbers));
        map.put("reuseRatio", orNull(numbers.reuseRatio()));
        map.put("reusedTokens", orNull(numbers.reusedTokens()));
        map.put("agreementWithDense", agreement(numbers));
        map.put("recordedActionL1", orNull(numbers.recordedActionL1()));
        return map;
    }

    private static Map<String, Object> failure(LanePass.Failure why) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("t", why.t());
        map.put("sentence", why.sentence());
        return map;
    }

    private static Map<String, Object> latencies(LaneNumbers numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("vision", Distribution.of(numbers.millis(Part.VISION)));
        map.put("selection", Distribution.of(numbers.millis(Part.SELECTION)));
        map.put("prefill", Distribution.of(numbers.millis(Part.PREFILL)));
        map.put("decode", Distribution.of(numbers.millis(Part.DECODE)));
        map.put("endToEnd", Distribution.of(numbers.millis(Part.END_TO_END)));
        return map;
    }

    private static Map<String, Object> speedUps(LaneNumbers numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tmacs", orNull(numbers.tmacsSpeedUp()));
        map.put("prefillMeasured", orNull(numbers.speedUp(Part.PREFILL)));
        map.put("endToEndMeasured", orNull(numbers.speedUp(Part.END_TO_END)));
        return map;
    }

    private static Map<String, Object> agreement(LaneNumbers numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tokenAgreement", orNull(numbers.agreement(Agreement::tokenAgreement)));
        map.put("meanBinDistance", orNull(numbers.agreement(Agreement::meanBinDistance)));
        map.put("actionL1", orNull(numbers.agreement(Agreement::actionL1)));
        return map;
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
