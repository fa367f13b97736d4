package dev.vlaworkbench.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the visual tokens with the largest scores. Ties go to the smaller token index; NaN is never chosen. */
public final class TopTokens {

    private TopTokens() {}

    /**
     * The tokens with the largest scores.
     *
     * @param scores 256 scores, indexed by visual token
     * @param count how many to choose, at least 0
     * @return at most {@code count} tokens, the largest score first
     * @throws IllegalArgumentException when there are not 256 scores or the count is negative
     */
    public static List<Integer> largest(double[] scores, int count) {
        return largestFrom(scores, count, Double.NEGATIVE_INFINITY);
    }

    /**
     * The tokens with the largest scores among those that reach a threshold.
     *
     * @param scores 256 scores, indexed by visual token
     * @param count how many to choose, at least 0
     * @param threshold smallest score that may be chosen
     * @return at most {@code count} tokens, the largest score first
     * @throws IllegalArgumentException when there are not 256 scores or the count is negative
     */
    public static List<Integer> largestFrom(double[] scores, int count, double threshold) {
        if (scores.length != PatchGrid.TOKENS || count < 0) {
            throw new IllegalArgumentException("choosing top tokens needs " + PatchGrid.TOKENS
                    + " scores and a count of at least 0, found " + scores.length + " and " + count);
        }
        return IntStream.range(0, PatchGrid.TOKENS)
                .filter(token -> scores[token] >= threshold)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> 0.0 - scores[token])
                        .thenComparing(token -> token))
                .limit(count)
                .toList();
    }
}
