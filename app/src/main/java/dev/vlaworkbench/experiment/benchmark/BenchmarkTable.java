package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A benchmark's result as text: one line for each case, each stage with its median and quartiles. */
final class BenchmarkTable {

    private static final String HEAD = "%-36s %6s %8s %6s %20s %17s %20s %20s %17s %23s %6s";
    private static final String ROW = "%-36s %6.1f %8s %6.3f %20s %17s %20s %20s %17s %23s %5.1f%%";
    private static final double PERCENT = 100;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private final BenchmarkResult result;

    BenchmarkTable(BenchmarkResult result) {
        this.result = result;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(header());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, HEAD, "case", "tokens", "TMACs", "ratio", "vision", "selection", "prefill", "decode",
                "rest", "end-to-end", "idle"));
        lines.add("fixed plans");
        result.fixedPlans().forEach(row -> lines.add(line(row)));
        lines.add("strategies, as lanes of one replay");
        result.strategies().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add(
                "tokens: in the hidden stream, mean over layers; ratio: prefill to the dense case of its group; idle: share"
                        + " of the step in which the device waited for Java");
        return lines;
    }

    private List<String> header() {
        ModelInfo model = result.model();
        List<String> header = new ArrayList<>();
        header.add(String.format(
                Locale.ROOT, "%s, %s weights%s, %s on %s (%s), %s, clock: %s", model.name(),
                count(model.parameters()), model.untrained() ? ", untrained" : "", model.dtype(), model.device(),
                model.deviceName(), model.engine(), model.clock()));
        header.add("JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        result.gpu().map(GpuReading::toText).ifPresent(header::add);
        header.add(String.format(
                Locale.ROOT,
                "medians [quartiles] in milliseconds of %d control steps after %d of warm-up; %d prompt tokens",
                result.steps(), result.warmUp(), result.promptTokens()));
        return header;
    }

    private static String line(BenchmarkRow row) {
        return String.format(
                Locale.ROOT, ROW, row.name(), row.computedTokens(), significant(row.prefillTmacs()),
                row.prefillToDense(),
                spread(row.visionMillis()), spread(row.selectionMillis()), spread(row.prefillMillis()),
                spread(row.decodeMillis()), spread(row.restMillis()), spread(row.endToEndMillis()),
                row.idleShare().median() * PERCENT);
    }

    private static String count(long weights) {
        return weights < BILLION
                ? String.format(Locale.ROOT, "%.2f million", weights / MILLION)
                : String.format(Locale.ROOT, "%.2f billion", weights / BILLION);
    }

    /** Readable for a large model and a small one. */
    private static String significant(double number) {
        return String.format(Locale.ROOT, number < 0.001 ? "%.1e" : "%.3f", number);
    }

    private static String spread(Quartiles millis) {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", millis.median(), millis.lower(), millis.upper());
    }
}
