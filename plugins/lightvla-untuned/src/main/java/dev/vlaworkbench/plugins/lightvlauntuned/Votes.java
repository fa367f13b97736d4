package dev.vlaworkbench.plugins.lightvlauntuned;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.PatchGrid;
import java.util.Arrays;

/**
 * What each visual token votes for. With rows scaled to unit mean square, <code>n(x) = x / sqrt(|x|^2 / d + 1e-6)</code>, V' =
 * n(V), T' = n(T): queries <code>Q = n(softmax(V' T'^T / sqrt d) T')</code>, scores <code>S = Q V'^T / sqrt d</code>, and query q
 * votes for the largest of its scores. All of it follows from inner products: with the softmax's rows P,
 * <code>|P T'|^2 = P (T' T'^T) P^T</code> and <code>P T' V'^T = P (T' V'^T)</code>.
 *
 * @param counts votes for each of the 256 tokens; they sum to 256
 * @param best the largest score that each token got from any query
 */
record Votes(int[] counts, double[] best) {

    private static final double EPSILON = 1e-6;

    static Votes of(HiddenProducts products) {
        int words = products.words();
        int width = products.width();
        double root = Math.sqrt(width);
        double[] visualScale = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            visualScale[token] = scale(products.visual(token, token), width);
        }
        double[] textScale = new double[words];
        for (int word = 0; word < words; word++) {
            textScale[word] = scale(products.text(word, word), width);
        }
        int[] counts = new int[PatchGrid.TOKENS];
        double[] best = new double[PatchGrid.TOKENS];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int query = 0; query < PatchGrid.TOKENS; query++) {
            double[] share = new double[words];
            for (int word = 0; word < words; word++) {
                share[word] = products.visualText(query, word) * visualScale[query] * textScale[word] / root;
            }
            softmax(share);
            for (int word = 0; word < words; word++) {
                share[word] *= textScale[word];
            }
            double scale = scale(squaredLength(share, products), width);
            int winner = 0;
            double winning = Double.NEGATIVE_INFINITY;
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                double score = 0;
                for (int word = 0; word < words; word++) {
                    score += share[word] * products.visualText(token, word);
                }
                score *= scale * visualScale[token] / root;
                best[token] = Math.max(best[token], score);
                if (score > winning) {
                    winning = score;
                    winner = token;
                }
            }
            counts[winner]++;
        }
        return new Votes(counts, best);
    }

    private static double scale(double squares, int width) {
        return 1 / Math.sqrt(squares / width + EPSILON);
    }

    /** The squared length of the prompt's rows, mixed. */
    private static double squaredLength(double[] share, HiddenProducts products) {
        double sum = 0;
        for (int word = 0; word < share.length; word++) {
            for (int other = 0; other < share.length; other++) {
                sum += share[word] * share[other] * products.text(word, other);
            }
        }
        return Math.max(0, sum);
    }

    private static void softmax(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }
}
