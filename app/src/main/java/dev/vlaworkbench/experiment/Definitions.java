package dev.vlaworkbench.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the numbers of {@code summary.json} and the columns of {@code steps.csv} mean, as it stands in the summary itself. */
final class Definitions {

    private Definitions() {}

    static Map<String, Object> summary() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("latencyMillis",
                "Milliseconds of a control step: median, quartiles (linear interpolation) and mean over"
                        + " the steps after the warm-up; vision, prefill and decode over the steps at which the model ran.");
        map.put("prefill", "The decoder's prefill alone, the 'CUDA latency' of the VLA-Cache family's tables.");
        map.put("endToEnd",
                "Prepared frame in, action out, on the wall clock; the vision time that lanes share counts for"
                        + " each of them.");
        map.put("prefillTmacs", "Tera multiply-accumulates of the decoder's prefill, sum over layers of"
                + " n(4D^2+3DF)+2nND; the papers print it as TFLOPs, true floating-point operations are twice as many;"
                + " over every step, 0 where the model was skipped.");
        map.put("prefillTeraFlops", "True floating-point operations of the prefill in tera, a multiply and an add each"
                + " counted: twice the mean of prefillTmacs.");
        map.put("speedUp.tmacs", "Mean dense TMACs over the lane's mean TMACs; derived from counts, not measured.");
        map.put("speedUp.prefillMeasured",
                "The dense lane's median prefill milliseconds over the lane's, same run, same"
                        + " machine, same steps.");
        map.put("speedUp.endToEndMeasured", "The dense lane's median end-to-end milliseconds over the lane's, same run,"
                + " same machine, same steps.");
        map.put("reuseRatio",
                "Share of the (visual token, layer) pairs whose keys and values were reused, mean over the"
                        + " steps at which the model ran.");
        map.put("reusedTokens",
                "Visual tokens reused at one layer or more, mean over the steps at which the model ran.");
        map.put("agreementWithDense",
                "Against the dense lane at the same step, mean over every step. Open-loop: it says"
                        + " how the strategy changes the model's answer on recorded frames, not whether the task would have"
                        + " succeeded.");
        map.put("recordedActionL1",
                "L1 distance to the recorded action chosen in view of the frame, the gripper as the simulator's command, mean over"
                        + " every step; open-loop.");
        return map;
    }

    static Map<String, Object> columns() {
        Map<String, Object> map = new LinkedHashMap<>();
        StepColumn.all().forEach(column -> map.put(column.name(), column.definition()));
        return map;
    }
}
