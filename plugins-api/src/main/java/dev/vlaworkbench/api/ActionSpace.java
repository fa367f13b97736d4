package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.List;

/**
 * How a model's action tokens stand for numbers. The last {@code bins} ids of the text vocabulary are bins of [-1, 1], higher ids
 * for lower values, so adjacent ids are adjacent bins; a dimension that is {@code scaled} then runs from {@code low} to
 * {@code high}, the others stay on [-1, 1].
 *
 * @param textVocabulary number of text token ids, 32000 in OpenVLA
 * @param bins number of bin edges, 256 in OpenVLA, so that there are 255 bins
 * @param low what -1 stands for, for each of the seven dimensions
 * @param high what 1 stands for
 * @param scaled whether low and high count; false for OpenVLA's gripper
 */
public record ActionSpace(
        int textVocabulary, int bins, List<Double> low, List<Double> high, List<Boolean> scaled) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not seven of each, or fewer than two bin edges
     */
    public ActionSpace {
        low = List.copyOf(low);
        high = List.copyOf(high);
        scaled = List.copyOf(scaled);
        if (low.size() != Action.DIMENSIONS || high.size() != Action.DIMENSIONS || scaled.size() != Action.DIMENSIONS) {
            throw new IllegalArgumentException("an action space has " + Action.DIMENSIONS + " dimensions");
        }
        if (bins < 2 || textVocabulary < bins) {
            throw new IllegalArgumentException("an action space needs two bin edges or more, all in the vocabulary");
        }
    }

    /** Whether a token id stands for a bin. */
    public boolean isAction(long token) {
        return token >= textVocabulary - bins && token < textVocabulary;
    }

    /** The bin of a token id, 0..bins-2; ids outside are clamped, as OpenVLA does. */
    public int bin(long token) {
        return Math.clamp(textVocabulary - token - 1, 0, bins - 2);
    }

    /**
     * The centre of a token's bin on [-1, 1].
     *
     * @param token an id; outside the bins the outermost one counts
     */
    public double normalised(long token) {
        return -1 + (bin(token) + 0.5) * binWidth();
    }

    /**
     * The token of the bin that holds a value.
     *
     * @param normalised any finite value; outside [-1, 1] the outermost bin is taken
     * @return an action token id
     */
    public int token(double normalised) {
        int bin = Math.clamp((long) Math.floor((normalised + 1) / binWidth()), 0, bins - 2);
        return textVocabulary - 1 - bin;
    }

    /**
     * One dimension's number for the robot.
     *
     * @param dimension 0..6
     * @param normalised its value on [-1, 1]
     */
    public double unnormalise(int dimension, double normalised) {
        double from = low.get(dimension);
        return scaled.get(dimension) ? 0.5 * (normalised + 1) * (high.get(dimension) - from) + from : normalised;
    }

    /**
     * The inverse of {@link #unnormalise}; 0 where a scaled dimension has no extent.
     *
     * @param dimension 0..6
     * @param value the robot's number
     */
    public double normalise(int dimension, double value) {
        double from = low.get(dimension);
        double extent = high.get(dimension) - from;
        if (!scaled.get(dimension)) {
            return value;
        }
        return extent == 0 ? 0 : 2 * (value - from) / extent - 1;
    }

    /** An action's seven numbers on [-1, 1]: bin centres where it has tokens, otherwise from its values. */
    public double[] normalised(Action action) {
        double[] numbers = new double[Action.DIMENSIONS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = action.tokens().isEmpty()
                    ? normalise(i, action.values().get(i))
                    : normalised(action.tokens().get(i));
        }
        return numbers;
    }

    /**
     * The action tokens nearest to seven numbers on [-1, 1].
     *
     * @param normalised seven finite numbers; outside [-1, 1] the outermost bin is taken
     */
    public List<Integer> tokens(double[] normalised) {
        List<Integer> tokens = new ArrayList<>();
        for (double number : normalised) {
            tokens.add(token(number));
        }
        return tokens;
    }

    /**
     * The action that seven token ids stand for.
     *
     * @param tokens seven ids; outside the bins the outermost one counts
     */
    public Action action(List<Integer> tokens) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            values.add(unnormalise(i, normalised(tokens.get(i))));
        }
        return new Action(tokens, values);
    }

    private double binWidth() {
        return 2.0 / (bins - 1);
    }
}
