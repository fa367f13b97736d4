package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.metrics.Quartiles;

/**
 * What one case cost in a control step.
 *
 * @param name the case, or a strategy as it is written on the command line
 * @param steps measured control steps
 * @param computedTokens tokens of the whole sequence in the hidden stream, mean over layers, median over steps
 * @param prefillTmacs tera multiply-accumulates of the decoder's prefill, median over steps
 * @param prefillToDense median prefill over that of the dense case measured in turn with this one
 * @param visionMillis vision towers and projector, device clock
 * @param selectionMillis the strategy's calls, wall clock; 0 where the plan is fixed
 * @param prefillMillis decoder prefill up to the first action token, device clock
 * @param decodeMillis the other six action tokens, device clock
 * @param restMillis end-to-end less the four before
 * @param endToEndMillis prepared frame in, action out, wall clock
 * @param idleShare 1 less vision, prefill and decode over end-to-end, of each step: the share in which the device had no
 *     stage of the model to work on and waited for Java, 0..1
 */
public record BenchmarkRow(
        String name,
        int steps,
        double computedTokens,
        double prefillTmacs,
        double prefillToDense,
        Quartiles visionMillis,
        Quartiles selectionMillis,
        Quartiles prefillMillis,
        Quartiles decodeMillis,
        Quartiles restMillis,
        Quartiles endToEndMillis,
        Quartiles idleShare) {}
