package dev.vlaworkbench.metrics;

/**
 * How far one action is from the dense lane's at the same step. Open-loop: it says how a strategy changes the model's answer
 * on recorded frames, not whether the task would have succeeded.
 *
 * @param tokenAgreement share of identical action tokens, 0..1; NaN when either action has no tokens
 * @param meanBinDistance mean distance of the action tokens in bins, 0..254; NaN when either action has no tokens
 * @param actionL1 sum of absolute differences of the seven unnormalised numbers
 */
public record Agreement(double tokenAgreement, double meanBinDistance, double actionL1) {}
