package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.AttentionInformation;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.model.PromptWord;
import java.util.Collection;

/**
 * The attention that the prompt's tokens pay to the patches, averaged over layers and heads. Not to be changed.
 *
 * @param rows M rows of 256 probabilities
 */
public record WordAttention(double[][] rows) {

    /**
     * The attention of some words over the image.
     *
     * @param words each with one prompt token at least
     * @return 256 values: the mean over the words' tokens
     */
    public double[] over(Collection<PromptWord> words) {
        double[] mean = new double[PatchGrid.TOKENS];
        int count = 0;
        for (PromptWord word : words) {
            for (int row : word.rows()) {
                count++;
                for (int token = 0; token < PatchGrid.TOKENS; token++) {
                    mean[token] += rows[row][token];
                }
            }
        }
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            mean[token] /= Math.max(1, count);
        }
        return mean;
    }

    /** The attention of a word to one patch, mean over the word's tokens; NaN for a word without tokens. */
    public double at(PromptWord word, int token) {
        return word.rows().stream().mapToDouble(row -> rows[row][token]).average().orElse(Double.NaN);
    }

    /**
     * How widely the attention to a patch is spread over the prompt's tokens.
     *
     * @return entropy in bits of the tokens' shares of it, 0..log2 M; 0 where nothing attends
     */
    public double entropyBits(int token) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[token];
        }
        double entropy = 0;
        for (double[] row : rows) {
            double share = sum > 0 ? row[token] / sum : 0;
            entropy -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
        }
        return entropy;
    }

    /** VLA-InfoEntropy's attention information of every patch, see {@link AttentionInformation}. */
    public double information(int token) {
        double[][] column = new double[rows.length][PatchGrid.TOKENS];
        for (int row = 0; row < rows.length; row++) {
            column[row][0] = rows[row][token];
        }
        return AttentionInformation.of(column)[0];
    }
}
