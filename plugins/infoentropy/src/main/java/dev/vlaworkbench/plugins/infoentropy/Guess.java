package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessTree;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TokenForecast;
import java.util.List;

/**
 * How the action tokens behind the first are decoded.
 *
 * @param verify {@code none}, {@code draft} or {@code jacobi}
 * @param source {@code last}, {@code linear} or {@code tree}
 * @param treeGuesses how many guesses a tree has
 */
record Guess(String verify, String source, int treeGuesses) {

    /** Plain greedy decoding, as published. */
    static final Guess NONE = new Guess("none", "last", Draft.MOST_GUESSES);

    /**
     * Checks that the two go together.
     *
     * @throws IllegalArgumentException for a tree that is not to be verified as a draft
     */
    Guess {
        if (source.equals("tree") && verify.equals("jacobi")) {
            throw new IllegalArgumentException("Jacobi decoding begins with one guess for each token; guess=tree needs"
                    + " verify=draft");
        }
    }

    /** Greedy at an episode's first step, where there is nothing to guess from. */
    DecodePlan decoding(StepContext context) {
        List<Action> actions = context.lastActions();
        if (verify.equals("none") || actions.isEmpty()) {
            return DecodePlan.greedy();
        }
        List<Integer> tokens = tokens(context, actions);
        if (source.equals("tree")) {
            return Draft.exactTree(GuessTree.mostProbable(
                    tokens, TokenForecast.next(context.actionSpace(), actions), treeGuesses));
        }
        return verify.equals("jacobi") ? new Jacobi(tokens, Jacobi.ENOUGH_PASSES, true) : Draft.exact(tokens);
    }

    private List<Integer> tokens(StepContext context, List<Action> actions) {
        // The last tokens as they are: one that is no action token would not survive the way through its number.
        boolean linear = source.equals("linear");
        if (!linear && !actions.getLast().tokens().isEmpty()) {
            return actions.getLast().tokens();
        }
        List<double[]> history = actions.stream().map(context.actionSpace()::normalised).toList();
        return context.actionSpace().tokens(linear ? ActionForecast.linear(history) : ActionForecast.last(history));
    }
}
