package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.List;
import java.util.stream.IntStream;

/** The prompt tokens that judge the visual ones, chosen by their embeddings. */
final class Raters {

    private Raters() {}

    /**
     * How relevant each prompt token is to the image: the softmax over prompt tokens of each visual token's inner products with
     * them, mean over visual tokens.
     *
     * @param embeddings products of the input embeddings
     * @return M shares that sum to 1
     */
    static double[] relevance(HiddenProducts embeddings) {
        int words = embeddings.words();
        double[] relevance = new double[words];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int word = 0; word < words; word++) {
                largest = Math.max(largest, embeddings.visualText(token, word));
            }
            double sum = 0;
            for (int word = 0; word < words; word++) {
                sum += Math.exp(embeddings.visualText(token, word) - largest);
            }
            for (int word = 0; word < words; word++) {
                relevance[word] += Math.exp(embeddings.visualText(token, word) - largest) / sum / PatchGrid.TOKENS;
            }
        }
        return relevance;
    }

    /** The prompt tokens more relevant than their mean; all when none is. */
    static List<Integer> above(double[] relevance) {
        double mean = IntStream.range(0, relevance.length).mapToDouble(word -> relevance[word]).average().orElse(0);
        List<Integer> raters = IntStream.range(0, relevance.length).filter(word -> relevance[word] > mean).boxed()
                .toList();
        return raters.isEmpty() ? IntStream.range(0, relevance.length).boxed().toList() : raters;
    }

    /**
     * The single-shot variant's raters: the first and the last prompt token do not take part, and the mean itself suffices.
     *
     * @param relevance M shares
     * @return at least one word; all when there are fewer than three
     */
    static List<Integer> inner(double[] relevance) {
        if (relevance.length < 3) {
            return IntStream.range(0, relevance.length).boxed().toList();
        }
        double mean = IntStream.range(1, relevance.length - 1).mapToDouble(word -> relevance[word]).average()
                .orElse(0);
        List<Integer> raters = IntStream.range(1, relevance.length - 1).filter(word -> relevance[word] >= mean).boxed()
                .toList();
        // rounding may put the mean of equal shares above each of them
        return raters.isEmpty() ? IntStream.range(1, relevance.length - 1).boxed().toList() : raters;
    }

    /**
     * The mean over raters of what they attended to.
     *
     * @param attention a single layer's
     * @param raters prompt rows
     * @return 256 values
     */
    static double[] score(TextToVisionAttention attention, List<Integer> raters) {
        double[] score = new double[PatchGrid.TOKENS];
        for (int rater : raters) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                score[token] += attention.at(0, rater, token) / raters.size();
            }
        }
        return score;
    }
}
