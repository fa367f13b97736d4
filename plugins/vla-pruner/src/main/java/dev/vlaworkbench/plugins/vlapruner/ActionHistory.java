package dev.vlaworkbench.plugins.vlapruner;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What the action tokens of the last steps attended to. */
final class ActionHistory {

    private final int window;
    private final double gamma;
    private final boolean newestHeaviest;
    private final Deque<double[]> newestFirst = new ArrayDeque<>();

    ActionHistory(int window, double gamma, boolean newestHeaviest) {
        this.window = window;
        this.gamma = gamma;
        this.newestHeaviest = newestHeaviest;
    }

    void clear() {
        newestFirst.clear();
    }

    /** Whether the window is full. */
    boolean isFull() {
        return newestFirst.size() == window;
    }

    /**
     * Adds a step: the mean over the row that chose the first token, the prompt's last, and the six rows behind it.
     *
     * @param prompt attention of the prompt's rows, as a single layer
     * @param answer attention of the action tokens' rows at the same layer
     */
    void add(TextToVisionAttention prompt, TextToVisionAttention answer) {
        double[] mean = new double[PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            double sum = prompt.at(0, prompt.words() - 1, token);
            for (int row = 0; row < answer.words(); row++) {
                sum += answer.at(0, row, token);
            }
            mean[token] = sum / (1 + answer.words());
        }
        newestFirst.addFirst(mean);
        if (newestFirst.size() > window) {
            newestFirst.removeLast();
        }
    }

    /** The weighted mean of the window, 256 values that sum to 1; all 0 when nothing was attended to. */
    double[] guide() {
        List<double[]> steps = new ArrayList<>(newestFirst);
        double[] guide = new double[PatchGrid.TOKENS];
        for (int age = 0; age < steps.size(); age++) {
            double weight = Math.pow(gamma, newestHeaviest ? age : window - 1 - age);
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                guide[token] += weight * steps.get(age)[token];
            }
        }
        double total = Arrays.stream(guide).sum();
        return total > 0 ? Arrays.stream(guide).map(value -> value / total).toArray() : guide;
    }
}
