package dev.vlaworkbench.strategy;

/**
 * What a strategy's own code took in its latest run, by wall clock: all calls of a control step together, the attention that
 * the model computes for it left out.
 *
 * @param running lanes of it that run now
 * @param steps control steps that were decided
 * @param medianStepMillis median over these steps; NaN without one
 * @param longestStepMillis the longest of them; NaN without one
 * @param longestCallMillis the longest single call, which is what the time limit is about; 0 without one
 * @param mostAllocatedBytes the most memory that a single call asked for; 0 where it cannot be told
 */
public record StrategyTimes(
        int running, int steps, double medianStepMillis, double longestStepMillis, double longestCallMillis,
        long mostAllocatedBytes) {}
