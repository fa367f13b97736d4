package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.model.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a benchmark measured.
 *
 * @param model model, device, dtype, engine and clock
 * @param gpu the GPU's clocks while it runs plain steps after the measured ones, where they can be read
 * @param steps control steps measured for each case
 * @param warmUp control steps of each case that were left out before
 * @param promptTokens prompt tokens behind the visual block
 * @param fixedPlans one row for each fixed plan, in the order given
 * @param strategies one row for each lane, the dense lane among them
 * @param failures one sentence for each lane whose strategy failed
 */
public record BenchmarkResult(
        ModelInfo model,
        Optional<GpuReading> gpu,
        int steps,
        int warmUp,
        int promptTokens,
        List<BenchmarkRow> fixedPlans,
        List<BenchmarkRow> strategies,
        List<String> failures) {

    /** What the numbers of a row mean, by their name in the file. */
    private static final Map<String, String> DEFINITIONS = definitions();

    /** Copies the lists. */
    public BenchmarkResult {
        fixedPlans = List.copyOf(fixedPlans);
        strategies = List.copyOf(strategies);
        failures = List.copyOf(failures);
    }

    private static Map<String, String> definitions() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("computedTokens",
                "tokens of the whole sequence in the hidden stream, mean over layers, median over steps");
        map.put("prefillTmacs", "tera multiply-accumulates of the decoder's prefill: sum over layers of n(4D^2 + 3DF) +"
                + " 2nND; median over steps");
        map.put("prefillToDense", "median prefill over that of the dense case measured in turn with it");
        map.put("visionMillis", "vision towers and projector, device clock");
        map.put("selectionMillis", "the strategy's calls, wall clock; 0 where the plan is fixed");
        map.put("prefillMillis", "decoder prefill up to the first action token, device clock");
        map.put("decodeMillis", "the other six action tokens, device clock");
        map.put("restMillis", "end-to-end less vision, selection, prefill and decode");
        map.put("endToEndMillis", "prepared frame in, action out, wall clock");
        map.put("idleShare", "1 less vision, prefill and decode over end-to-end: the share of the step in which the"
                + " device had no stage to work on and waited for Java; gaps between the kernels of a stage are not in it");
        return map;
    }

    /** The table for a terminal. */
    public List<String> toText() {
        return new BenchmarkTable(this).lines();
    }

    /**
     * Everything, for a file.
     *
     * @param workbenchVersion the program's version
     */
    public Map<String, Object> toMap(String workbenchVersion) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("environment", Provenance.environment(model, workbenchVersion));
        gpu.ifPresent(reading -> map.put("gpuUnderLoad", reading));
        map.put("steps", steps);
        map.put("warmUpStepsLeftOut", warmUp);
        map.put("promptTokens", promptTokens);
        map.put("definitions", DEFINITIONS);
        map.put("fixedPlans", fixedPlans);
        map.put("strategies", strategies);
        map.put("failures", failures);
        return map;
    }
}
