package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * OpenVLA's action tokens: the last ids of the text vocabulary are bins of [-1, 1], higher ids for lower values.
 */
final class ActionTokenizer {

    private final int textVocabulary;
    private final int bins;
    private final NormStats stats;

    /**
     * @param textVocabulary number of text token ids, 32000 in OpenVLA
     * @param bins number of bin edges, 256
     * @param stats how to leave [-1, 1]
     */
    ActionTokenizer(int textVocabulary, int bins, NormStats stats) {
        this.textVocabulary = textVocabulary;
        this.bins = bins;
        this.stats = stats;
    }

    /** Whether a token id stands for a bin. */
    boolean isAction(long token) {
        return token >= textVocabulary - bins && token < textVocabulary;
    }

    /** The bin of a token id, clamped as the reference does: 0..bins-2. */
    int bin(long token) {
        return (int) Math.clamp(textVocabulary - token - 1, 0, bins - 2);
    }

    /** The centre of a bin on [-1, 1]. */
    double centre(int bin) {
        double width = 2.0 / (bins - 1);
        return -1 + (bin + 0.5) * width;
    }

    /** The unnormalised action of seven token ids. */
    Action action(long[] tokens) {
        List<Integer> ids = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            ids.add(Math.toIntExact(tokens[i]));
            values.add(stats.unnormalise(i, centre(bin(tokens[i]))));
        }
        return new Action(ids, values);
    }
}
