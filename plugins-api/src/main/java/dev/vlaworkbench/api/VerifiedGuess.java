package dev.vlaworkbench.api;

/**
 * What a verification pass says of one guess. Probabilities are over the model's whole vocabulary, behind the tokens that the guess
 * stands behind, in natural logarithms of float32.
 *
 * @param place which of the seven action tokens it is for, 1..6
 * @param token the guess
 * @param modelToken the model's choice there, its most probable token
 * @param logProbability of the guess, 0 or below
 * @param modelLogProbability of the model's choice, 0 or below
 * @param entropyNats entropy of the model's probabilities there, 0 or above
 */
public record VerifiedGuess(
        int place, int token, int modelToken, double logProbability, double modelLogProbability, double entropyNats) {}
