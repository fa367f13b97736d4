package dev.vlaworkbench.api;

/**
 * A strategy's answer between two layers.
 *
 * @param plan the plan from here on; dispositions that began at an earlier layer must stay as they were
 * @param explanation what to show beside the explanation given before the step
 */
public record LayerDecision(TokenPlan plan, Explanation explanation) {}
