package dev.vlaworkbench.api;

/**
 * What became of a step.
 *
 * @param t control step
 * @param executedPlan the plan as it was executed, changes between layers included
 * @param action the action that came out
 * @param modelRan whether the model ran or the strategy's own action was taken
 */
public record StepOutcome(int t, TokenPlan executedPlan, Action action, boolean modelRan) {}
