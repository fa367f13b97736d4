package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import java.util.Arrays;

/** OpenVLA's action tokens and what a data set's statistics make of them. */
final class ActionTokenizer {

    private final ActionSpace space;

    /**
     * @param textVocabulary number of text token ids, 32000 in OpenVLA
     * @param bins number of bin edges, 256
     * @param stats how to leave [-1, 1]
     */
    ActionTokenizer(int textVocabulary, int bins, NormStats stats) {
        this.space = new ActionSpace(textVocabulary, bins, stats.q01(), stats.q99(), stats.mask());
    }

    /** The same for strategies. */
    ActionSpace space() {
        return space;
    }

    /** Whether a token id stands for a bin. */
    boolean isAction(long token) {
        return space.isAction(token);
    }

    /** The unnormalised action of seven token ids. */
    Action action(long[] tokens) {
        return space.action(Arrays.stream(tokens).mapToObj(Math::toIntExact).toList());
    }
}
