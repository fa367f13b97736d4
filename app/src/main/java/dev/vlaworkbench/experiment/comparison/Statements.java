package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.StepColumn;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a reader of a comparison's numbers has to know, in the same words in the report, its files and the window. */
public final class Statements {

    /** Why agreement is not success. */
    public static final String OPEN_LOOP = "Replay is open-loop: every lane sees the recorded frames, whatever it answers. The"
            + " numbers say how a strategy changes the model's cost and its answer on recorded frames, not whether the task"
            + " would have succeeded.";

    private Statements() {}

    /**
     * How times were taken.
     *
     * @param warmUp first steps of each replay that latencies leave out
     */
    public static String timing(int warmUp) {
        return "Lanes run one at a time on one device, never two at once, from one shared copy of the weights with a KV cache"
                + " each. The order of the lanes turns round at every control step. The vision towers run once a step and are"
                + " charged to every lane that ran the model. The first " + warmUp
                + " steps of each replay warm up and are left"
                + " out of latencies. Decoding is greedy: no random number is drawn, so there is no seed.";
    }

    /** All of them, by name. */
    static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("openLoop", OPEN_LOOP);
        map.put("timing", timing(comparison.warmUp()));
        map.put("pooling", comparison.pooling());
        return map;
    }

    /** What each column of the table and of the rows means. */
    static Map<String, Object> definitions(Comparison comparison) {
        Map<String, Object> table = new LinkedHashMap<>();
        ComparisonTable.of(comparison).columns().forEach(column -> table.put(column.id(), column.text()));
        Map<String, Object> rows = new LinkedHashMap<>();
        ComparisonRows.REPLAY.forEach(column -> rows.put(column.name(), column.definition()));
        StepColumn.all().forEach(column -> rows.put(column.name(), column.definition()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("table", table);
        map.put("steps", rows);
        return map;
    }
}
