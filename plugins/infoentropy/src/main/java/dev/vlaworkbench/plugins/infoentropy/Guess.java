package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.StepContext;
import java.util.List;

/**
 * How the action tokens behind the first are decoded.
 *
 * @param verify {@code none}, {@code draft} or {@code jacobi}
 * @param linear whether the guess goes on in a straight line through the last two actions, or repeats the last
 */
record Guess(String verify, boolean linear) {

    /** Plain greedy decoding, as published. */
    static final Guess NONE = new Guess("none", false);

    /** Greedy at an episode's first step, where there is nothing to guess from. */
    DecodePlan decoding(StepContext context) {
        List<Action> actions = context.lastActions();
        if (verify.equals("none") || actions.isEmpty()) {
            return DecodePlan.greedy();
        }
        List<Integer> tokens = tokens(context, actions);
        return verify.equals("jacobi") ? new Jacobi(tokens, Jacobi.ENOUGH_PASSES, true) : Draft.exact(tokens);
    }

    private List<Integer> tokens(StepContext context, List<Action> actions) {
        // The last tokens as they are: one that is no action token would not survive the way through its number.
        if (!linear && !actions.getLast().tokens().isEmpty()) {
            return actions.getLast().tokens();
        }
        List<double[]> history = actions.stream().map(context.actionSpace()::normalised).toList();
        return context.actionSpace().tokens(linear ? ActionForecast.linear(history) : ActionForecast.last(history));
    }
}
