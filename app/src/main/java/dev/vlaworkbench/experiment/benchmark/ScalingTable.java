package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.experiment.benchmark.ScalingResult.EpisodeRow;
import dev.vlaworkbench.experiment.benchmark.ScalingResult.LaneRow;
import dev.vlaworkbench.experiment.benchmark.ScalingResult.PromptRow;
import dev.vlaworkbench.metrics.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How cost grows, as text. */
final class ScalingTable {

    private final ScalingResult result;

    ScalingTable(ScalingResult result) {
        this.result = result;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "cost as it grows: lanes of " + result.strategy() + ", medians [quartiles] in milliseconds, the episode"
                        + " at most " + result.limitSeconds() + " s");
        lines.add("");
        lines.add(format("%8s %8s %26s %14s", "lanes", "steps", "control step", "per lane"));
        result.lanes().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add(format(
                "%8s %8s %8s %8s %22s %22s %26s", "prompt", "sequence", "steps", "tokens", "selection", "prefill",
                "end-to-end"));
        result.prompts().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add(format(
                "%8s %14s %14s %12s %14s %12s", "episode", "first tenth", "last tenth", "heap MiB", "process MiB",
                "GPU MiB"));
        result.episode().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(LaneRow row) {
        return format(
                "%8d %8d %26s %14.2f", row.lanes(), row.steps(), spread(row.stepMillis()), row.stepMillisPerLane());
    }

    private static String line(PromptRow row) {
        BenchmarkRow stages = row.stages();
        return format(
                "%8d %8d %8d %8.1f %22s %22s %26s", row.promptTokens(), row.sequenceTokens(), stages.steps(),
                stages.computedTokens(), spread(stages.selectionMillis()), spread(stages.prefillMillis()),
                spread(stages.endToEndMillis()));
    }

    private static String line(EpisodeRow row) {
        return format(
                "%8d %14.2f %14.2f %12.1f %14s %12s", row.steps(), row.firstTenthMillis(), row.lastTenthMillis(),
                row.memory().heapMebibytes(), whole(row.memory().residentMebibytes()),
                whole(row.memory().gpuMebibytes()));
    }

    private static String whole(Optional<Double> number) {
        return number.map(value -> format("%.0f", value)).orElse("-");
    }

    private static String spread(Quartiles millis) {
        return format("%.2f [%.2f, %.2f]", millis.median(), millis.lower(), millis.upper());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
