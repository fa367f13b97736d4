package dev.vlaworkbench.replay;

/**
 * Where the milliseconds of one control step went. Device times are on the model's clock (CUDA events on a GPU), the rest on
 * the wall clock.
 *
 * @param visionMillis vision towers and projector; 0 when the model was skipped
 * @param selectionMillis the strategy's calls before, within and after the prefill, the patch similarity that they asked for
 *     included
 * @param prefillMillis decoder prefill up to the first action token: the "CUDA latency" of VLA-Cache's tables
 * @param decodeMillis the other six action tokens
 * @param totalMillis end to end on the wall clock: prepared frame in, action out; the vision time that lanes share is counted
 *     for each of them
 */
public record StepLatency(
        double visionMillis, double selectionMillis, double prefillMillis, double decodeMillis, double totalMillis) {}
