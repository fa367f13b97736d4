package dev.vlaworkbench.model;

/**
 * Seven tokens and how they came about.
 *
 * @param tokens seven token ids
 * @param decoding passes and accepted guesses
 */
record Decoded(long[] tokens, ForwardResult.Decoding decoding) {}
