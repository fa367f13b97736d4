package dev.vlaworkbench.experiment;

import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a benchmark measured.
 *
 * @param model model, device, dtype, engine and clock
 * @param steps measured control steps of each case
 * @param warmUp steps of each case that were left out before
 * @param rows one for each case, in the order measured
 */
public record BenchmarkResult(ModelInfo model, int steps, int warmUp, List<Row> rows) {

    /** Copies the list. */
    public BenchmarkResult {
        rows = List.copyOf(rows);
    }

    /**
     * One case.
     *
     * @param name the case
     * @param computedVisualTokens visual tokens computed at every layer
     * @param prefillTokens tokens of the whole sequence in the first layer's hidden stream
     * @param visionMillis vision towers and projector
     * @param prefillMillis decoder prefill up to the first action token's logits
     * @param decodeMillis the other six action tokens
     * @param endToEndMillis frame in, action out, wall clock
     * @param prefillTmacs tera multiply-accumulates of the prefill
     */
    public record Row(String name, int computedVisualTokens, int prefillTokens, Quartiles visionMillis,
            Quartiles prefillMillis, Quartiles decodeMillis, Quartiles endToEndMillis, double prefillTmacs) {}

    /** A table for a terminal: medians, with the quartiles of prefill and end-to-end in brackets. */
    public List<String> toText() {
        List<String> text = new ArrayList<>();
        text.add(String.format(Locale.ROOT, "%s, %.2f billion weights%s, %s on %s (%s), %s, %s", model.name(),
                model.parameters() / 1e9, model.untrained() ? ", untrained" : "", model.dtype(), model.device(),
                model.deviceName(), model.engine(), model.clock()));
        text.add(String.format(Locale.ROOT, "medians [quartiles] of %d control steps after %d of warm-up; milliseconds",
                steps, warmUp));
        text.add(String.format(Locale.ROOT, "%-24s %8s %8s %22s %8s %24s %8s", "case", "computed", "vision", "prefill",
                "decode", "end-to-end", "TMACs"));
        for (Row row : rows) {
            text.add(String.format(Locale.ROOT, "%-24s %8d %8.2f %22s %8.2f %24s %8.3f", row.name(),
                    row.computedVisualTokens(), row.visionMillis().median(), spread(row.prefillMillis()),
                    row.decodeMillis().median(), spread(row.endToEndMillis()), row.prefillTmacs()));
        }
        return text;
    }

    private static String spread(Quartiles millis) {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", millis.median(), millis.lower(), millis.upper());
    }
}
