package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.metrics.Quartiles;
import java.util.List;

/**
 * How cost grows.
 *
 * @param strategy the strategy of the lanes, as it is written on the command line
 * @param limitSeconds after which the measurement was to end
 * @param lanes with the number of lanes
 * @param prompts with the length of the prompt, one lane
 * @param episode with the length of the episode, one lane
 */
public record ScalingResult(
        String strategy, int limitSeconds, List<LaneRow> lanes, List<PromptRow> prompts, List<EpisodeRow> episode) {

    /** Copies the lists. */
    public ScalingResult {
        lanes = List.copyOf(lanes);
        prompts = List.copyOf(prompts);
        episode = List.copyOf(episode);
    }

    /**
     * Several lanes in lockstep.
     *
     * @param lanes how many, all of the one strategy
     * @param steps measured control steps
     * @param stepMillis wall clock of a whole control step, all lanes and the making of the frame included
     * @param stepMillisPerLane its median over the number of lanes
     */
    public record LaneRow(int lanes, int steps, Quartiles stepMillis, double stepMillisPerLane) {}

    /**
     * A prompt of some length.
     *
     * @param promptTokens behind the visual block
     * @param sequenceTokens of the whole sequence
     * @param stages what a control step cost
     */
    public record PromptRow(int promptTokens, int sequenceTokens, BenchmarkRow stages) {}

    /**
     * An episode after some steps.
     *
     * @param steps measured control steps until here
     * @param firstTenthMillis wall clock of a whole control step, median of the first tenth of these steps
     * @param lastTenthMillis the same of the last tenth
     * @param memory in use after the last of them
     */
    public record EpisodeRow(
            int steps, double firstTenthMillis, double lastTenthMillis, MemoryReading memory) {}

    /** The tables for a terminal. */
    public List<String> toText() {
        return new ScalingTable(this).lines();
    }
}
